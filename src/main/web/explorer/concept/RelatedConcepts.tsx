import { pathTo } from '../address';
import { Concept } from '../queries';
import { csv } from '../take/csv';
import { TakeHome } from '../take/TakeHome';
import { Link } from '../ui/Link';
import { count, score } from '../ui/words';
import type { ConceptData } from './AboutConcept';

/** The concepts that the same questions are about; each opens to some of these questions. */
export function RelatedConcepts({ concept }: { readonly concept: ConceptData }) {
	const edges = concept.related.edges;
	return (
		<section aria-labelledby="related">
			<div className="row">
				<h2 id="related">Related concepts</h2>
				<TakeHome
					compact
					name={`related to ${concept.label}`}
					query={Concept}
					variables={{ id: concept.id }}
					tables={[{ label: 'Related concepts as CSV', csv: () => csv(['id', 'concept', 'score', 'shared questions'], edges.map(({ node, score, sharedQuestionCount }) => [node.id, node.label, score, sharedQuestionCount])) }]}
				/>
			</div>
			{edges.length === 0 && <p className="quiet">No other concept shares its questions.</p>}
			<ul className="links">
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
		</section>
	);
}
