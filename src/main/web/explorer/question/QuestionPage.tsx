import './question.css';
import { useEffect, useMemo } from 'react';
import { pathTo, setOptions, useAddress } from '../address';
import { useAnswer } from '../api';
import type { QuestionQuery } from '../generated/queries';
import { Question } from '../queries';
import { remember } from '../search/recent';
import { csv } from '../take/csv';
import { TakeHome } from '../take/TakeHome';
import { Link } from '../ui/Link';
import { Failure, Loading, Notice } from '../ui/Notice';
import { useTitle } from '../ui/useTitle';
import { day } from '../ui/words';
import { Answer } from './Answer';
import { ConceptsOfQuestion } from './ConceptsOfQuestion';
import { Marked, Picked } from './Marked';
import { mentionsIn } from './mentions';
import { RelatedQuestions } from './RelatedQuestions';

export type QuestionData = NonNullable<QuestionQuery['question']>;

/** A question as its author meant it, with every concept marked where it is named, and what hangs together with it. */
export function QuestionPage({ id }: { readonly id: string }) {
	const { data, error, isError, isPending, refetch } = useAnswer(Question, { id });
	const question = data?.question;
	useTitle(question?.title ?? (isPending ? undefined : 'Not found'));
	useEffect(() => {
		if (question) {
			remember({ id: question.id, name: question.title });
		}
	}, [question]);

	if (isError) {
		return <Failure error={error} retry={() => void refetch()} />;
	}
	if (isPending) {
		return (
			<div className="reading">
				<Loading what="the question" lines={10} />
			</div>
		);
	}
	return question ? <Reading question={question} /> : <Notice title="There is no such question" titled />;
}

function Reading({ question }: { readonly question: QuestionData }) {
	const picked = useAddress().options.get('picked') ?? undefined;
	const links = question.concepts.edges;
	const inTitle = useMemo(() => mentionsIn('TITLE', question.title, links), [question, links]);
	const inText = useMemo(() => mentionsIn('QUESTION', question.text, links), [question, links]);
	const inAnswer = useMemo(() => mentionsIn('ANSWER', question.answer ?? '', links), [question, links]);

	return (
		<Picked value={picked && `concept:${picked}`}>
			<div className="reading">
				<article>
					<header>
						<p className="quiet tags">
							<span>Question</span>
							{question.pages.map(({ url, subject }) => (
								<Link key={url} to={pathTo(subject.id)} title={url}>
									{subject.name}
								</Link>
							))}
							{question.publishedOn && <time dateTime={question.publishedOn}>{day(question.publishedOn)}</time>}
						</p>
						<h1>
							<Marked text={question.title} start={0} mentions={inTitle} />
						</h1>
						{question.text !== question.title && (
							<p className="lead">
								<Marked text={question.text} start={0} mentions={inText} />
							</p>
						)}
					</header>
					<h2 className="hidden">Answer</h2>
					{question.answer ? <Answer markdown={question.answer} mentions={inAnswer} /> : <Notice title="The source gives no answer">{question.description}</Notice>}
				</article>
				<aside>
					<div className="row">
						<TakeHome
							name={question.title}
							query={Question}
							variables={{ id: question.id }}
							tables={[
								{ label: 'Concepts as CSV', csv: () => csv(['id', 'concept', 'score', 'named as'], links.map(({ node, score, evidence }) => [node.id, node.label, score, [...new Set(evidence.map(({ surface }) => surface))].join('; ')])) },
								{
									label: 'Related questions as CSV',
									csv: () => csv(['id', 'question', 'score', 'shared concepts'], question.related.edges.map(({ node, score, sharedConcepts }) => [node.id, node.title, score, sharedConcepts.map(({ concept }) => concept.label).join('; ')])),
								},
							]}
						/>
					</div>
					<ConceptsOfQuestion links={links} picked={picked} pick={(slug) => setOptions({ picked: slug ?? null }, { replace: true })} />
				</aside>
				<RelatedQuestions edges={question.related.edges} />
			</div>
		</Picked>
	);
}
