import { pathTo } from '../address';
import { Link } from '../ui/Link';
import { score } from '../ui/words';
import type { QuestionData } from './QuestionPage';

/** The questions to read next, each with the concepts that both share. */
export function RelatedQuestions({ edges }: { readonly edges: QuestionData['related']['edges'] }) {
	return (
		<section className="related-questions" aria-labelledby="next">
			<h2 id="next">Read next</h2>
			{edges.length === 0 && <p className="quiet">No other question shares its concepts.</p>}
			<ol className="cards">
				{edges.map(({ node, score: closeness, listed, textContribution, sharedConcepts }) => (
					<li key={node.id}>
						<Link to={pathTo(node.id)} className="card-title">
							{node.title}
						</Link>
						<p className="quiet">
							{sharedConcepts.length > 0 && 'Both about '}
							{sharedConcepts.map(({ concept, contribution }, index) => (
								<span key={concept.id}>
									{index > 0 && ', '}
									<Link to={pathTo(concept.id)} title={`Adds ${score(contribution)} to the score`}>
										{concept.label}
									</Link>
								</span>
							))}
						</p>
						<p className="quiet small" title={`Of this, ${score(textContribution)} from the likeness of the texts`}>
							Closeness {score(closeness)}
							{listed && ' · listed by its page'}
						</p>
					</li>
				))}
			</ol>
		</section>
	);
}
