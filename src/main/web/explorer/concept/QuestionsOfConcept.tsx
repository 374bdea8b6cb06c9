import { useDeferredValue, useState } from 'react';
import { pathTo, setOptions, useAddress } from '../address';
import { usePages } from '../api';
import type { ConceptQuestionOrder } from '../generated/queries';
import { ConceptQuestions } from '../queries';
import { csv } from '../take/csv';
import { TakeHome } from '../take/TakeHome';
import { Link } from '../ui/Link';
import { More } from '../ui/More';
import { Failure, Loading } from '../ui/Notice';
import { day, number, score } from '../ui/words';
import type { ConceptData } from './AboutConcept';
import { Snippet } from './Snippet';

const ORDERS: Readonly<Record<string, { readonly label: string; readonly order: ConceptQuestionOrder }>> = {
	telling: { label: 'Most telling first', order: { field: 'SCORE', direction: 'DESC' } },
	newest: { label: 'Newest first', order: { field: 'PUBLISHED_ON', direction: 'DESC' } },
	oldest: { label: 'Oldest first', order: { field: 'PUBLISHED_ON', direction: 'ASC' } },
};

/** The questions about a concept, sorted, filtered and a page at a time, with the words that name it. */
export function QuestionsOfConcept({ concept }: { readonly concept: ConceptData }) {
	const { options } = useAddress();
	const sorted = options.get('sort') ?? 'telling';
	const words = useDeferredValue(options.get('words') ?? '');
	const subject = options.get('subject');
	const filter = { ...(words.trim() && { text: words }), ...(subject && { subjects: [`subject:${subject}`] }) };
	const variables = { id: concept.id, orderBy: (ORDERS[sorted] ?? ORDERS['telling'])?.order ?? null, filter: Object.keys(filter).length > 0 ? filter : null };
	const answer = usePages(ConceptQuestions, variables, ({ concept }) => concept?.questions.pageInfo);
	const edges = answer.data?.pages.flatMap(({ concept }) => concept?.questions.edges ?? []) ?? [];

	return (
		<section aria-labelledby="questions">
			<div className="row">
				<h2 id="questions">
					Questions <span className="quiet">{number(concept.questionCount)}</span>
				</h2>
				<TakeHome
					compact
					name={`questions about ${concept.label}`}
					query={ConceptQuestions}
					variables={variables}
					tables={[
						{
							label: 'Questions shown as CSV',
							csv: () =>
								csv(
									['id', 'question', 'score', 'published', 'subjects', 'named as'],
									edges.map(({ node, score, evidence }) => [node.id, node.title, score, node.publishedOn, node.subjects.map(({ name }) => name).join('; '), evidence.map(({ surface }) => surface).join('; ')]),
								),
						},
					]}
				/>
			</div>
			<div className="list-tools">
				<input type="search" aria-label="Words in the title" placeholder="Words in the title" value={options.get('words') ?? ''} onChange={(event) => setOptions({ words: event.target.value }, { replace: true })} />
				<select aria-label="Subject" value={subject ?? ''} onChange={(event) => setOptions({ subject: event.target.value })}>
					<option value="">All subjects</option>
					{concept.subjects.map(({ subject: { id, name } }) => (
						<option key={id} value={id.slice('subject:'.length)}>
							{name}
						</option>
					))}
				</select>
				<select aria-label="Order" value={sorted} onChange={(event) => setOptions({ sort: event.target.value === 'telling' ? null : event.target.value })}>
					{Object.entries(ORDERS).map(([name, { label }]) => (
						<option key={name} value={name}>
							{label}
						</option>
					))}
				</select>
			</div>
			{answer.isPending ? (
				<Loading what="the questions" lines={6} />
			) : answer.isError ? (
				<Failure error={answer.error} retry={() => void answer.refetch()} />
			) : edges.length === 0 && !answer.hasNextPage ? (
				<p className="quiet">{variables.filter ? 'None of its questions is like that.' : 'No question is about it.'}</p>
			) : (
				<>
					<ol className="questions" aria-busy={answer.isPlaceholderData}>
						{edges.map(({ node, score: telling, evidence }) => (
							<li key={node.id}>
								<Link to={pathTo(node.id)}>{node.title}</Link>
								<Evidence places={evidence} />
								<p className="quiet small">
									{node.subjects.map(({ name }) => name).join(', ')}
									{node.publishedOn && ` · ${day(node.publishedOn)}`} · score {score(telling)}
								</p>
							</li>
						))}
					</ol>
					<More of="questions" answer={answer} />
				</>
			)}
		</section>
	);
}

function Evidence({ places }: { readonly places: readonly { readonly field: string; readonly surface: string; readonly snippet: string | null }[] }) {
	const [open, setOpen] = useState(false);
	const [first] = places;
	if (!first) {
		return null;
	}
	return (
		<div className="quiet evidence">
			<button type="button" className="text-button" aria-expanded={open} onClick={() => setOpen(!open)}>
				Named as “{first.surface}”
			</button>
			{open &&
				places.map(({ field, surface, snippet }, index) => (
					<p key={index}>
						{snippet ? <Snippet text={snippet} surface={surface} /> : `Among the page’s keywords: ${surface}`} <span className="small">({field.toLowerCase()})</span>
					</p>
				))}
		</div>
	);
}
