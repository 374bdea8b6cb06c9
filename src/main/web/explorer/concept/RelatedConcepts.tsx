import { pathTo } from '../address';
import { usePages } from '../api';
import { RelatedConcepts as Related } from '../queries';
import { csv } from '../take/csv';
import { TakeHome } from '../take/TakeHome';
import { Link } from '../ui/Link';
import { More } from '../ui/More';
import { Failure, Loading } from '../ui/Notice';
import { count, number, score } from '../ui/words';
import type { ConceptData } from './AboutConcept';

/** The concepts that the same questions are about, a page at a time; each opens to some of these questions. */
export function RelatedConcepts({ concept }: { readonly concept: ConceptData }) {
	const variables = { id: concept.id };
	const answer = usePages(Related, variables, ({ concept }) => concept?.related.pageInfo);
	const lists = answer.data?.pages.flatMap(({ concept }) => concept?.related ?? []) ?? [];
	const edges = lists.flatMap(({ edges }) => edges);
	const [first] = lists;
	return (
		<section aria-labelledby="related">
			<div className="row">
				<h2 id="related">Related concepts {first?.totalCount != null && <span className="quiet">{number(first.totalCount)}</span>}</h2>
				<TakeHome
					compact
					name={`related to ${concept.label}`}
					query={Related}
					variables={variables}
					tables={[{ label: 'Related concepts shown as CSV', csv: () => csv(['id', 'concept', 'score', 'shared questions'], edges.map(({ node, score, sharedQuestionCount }) => [node.id, node.label, score, sharedQuestionCount])) }]}
				/>
			</div>
			{answer.isPending ? (
				<Loading what="related concepts" lines={6} />
			) : answer.isError ? (
				<Failure error={answer.error} retry={() => void answer.refetch()} />
			) : edges.length === 0 ? (
				<p className="quiet">No other concept shares its questions.</p>
			) : (
				<>
					<ul className="links" aria-busy={answer.isPlaceholderData}>
						{edges.map(({ node, score: closeness, sharedQuestionCount, sharedQuestions }) => (
							<li key={node.id}>
								<div className="link-row">
									<Link to={pathTo(node.id)}>{node.label}</Link>
									<span className="strength" title={`Closeness ${score(closeness)}`}>
										<meter min={0} max={1} value={closeness} aria-label={`Closeness ${score(closeness)}`} />
									</span>
								</div>
								<details className="quiet">
									<summary>Why: {count(sharedQuestionCount, 'shared question')}</summary>
									<ul>
										{sharedQuestions.map(({ id, title }) => (
											<li key={id}>
												<Link to={pathTo(id)}>{title}</Link>
											</li>
										))}
									</ul>
								</details>
							</li>
						))}
					</ul>
					<More of="related concepts" answer={answer} />
				</>
			)}
		</section>
	);
}
