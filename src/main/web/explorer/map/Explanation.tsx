import { useEffect, useState } from 'react';
import { pathTo } from '../address';
import { useAnswer } from '../api';
import { SharedQuestions } from '../queries';
import { Link } from '../ui/Link';
import { count, score } from '../ui/words';
import type { Picture } from './Drawing';

/** What a concept or a line of the map says, in words. */
export function Explanation({ id, picture, linked = false }: { readonly id: string; readonly picture: Picture; readonly linked?: boolean }) {
	const node = picture.shown.nodes.find((other) => other.id === id);
	if (node) {
		return (
			<>
				<p className="card-name">{node.label}</p>
				<p className="quiet small">
					{count(node.questionCount, 'question')}
					{node.subject && ` · mostly ${node.subject.name}`}
					{node.generic && ' · very common word'}
				</p>
				{node.definition && <p className="small">{node.definition}</p>}
			</>
		);
	}
	return <LineExplanation id={id} picture={picture} linked={linked} />;
}

function LineExplanation({ id, picture, linked }: { readonly id: string; readonly picture: Picture; readonly linked: boolean }) {
	const line = picture.shown.lines.find((other) => other.id === id);
	const ends = [line?.source, line?.target].map((end) => picture.shown.nodes.find((node) => node.id === end));
	const [one, other] = ends.toSorted((a, b) => (a?.questionCount ?? 0) - (b?.questionCount ?? 0));
	const settled = useSettled(id, linked ? 0 : 120);
	const answer = useAnswer(SharedQuestions, { one: one?.id ?? '', other: [other?.id ?? ''] }, { enabled: settled === id && one !== undefined && other !== undefined && (line?.sharedQuestionCount ?? 0) > 0 });
	if (!line || !one || !other) {
		return null;
	}
	const questions = answer.data?.concept?.questions.nodes;
	return (
		<>
			<p className="card-name">
				{ends[0]?.label} {line.kind === 'BROADER' ? '→' : '–'} {ends[1]?.label}
			</p>
			<p className="quiet small">
				{line.kind === 'BROADER' && `${ends[1]?.label} is the broader one · `}
				{line.sharedQuestionCount === 1 ? '1 question shares these' : `${count(line.sharedQuestionCount, 'question')} share these`} · closeness {score(line.score)}
			</p>
			{line.sharedQuestionCount > 0 && (
				<ul className="small shared" aria-busy={!questions}>
					{questions ? (
						questions.map((question) => <li key={question.id}>{linked ? <Link to={pathTo(question.id)}>{question.title}</Link> : question.title}</li>)
					) : (
						Array.from({ length: Math.min(3, line.sharedQuestionCount) }, (_, index) => <li key={index}>…</li>)
					)}
				</ul>
			)}
		</>
	);
}

/** The value once it has stayed the same for a moment: whoever sweeps over a map asks nothing. */
function useSettled<T>(value: T, after: number): T | undefined {
	const [settled, setSettled] = useState<T | undefined>(after === 0 ? value : undefined);
	useEffect(() => {
		const waiting = setTimeout(() => setSettled(value), after);
		return () => clearTimeout(waiting);
	}, [value, after]);
	return settled;
}
