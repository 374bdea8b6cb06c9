import { pathTo } from '../address';
import type { PathsQuery } from '../generated/queries';
import { Icon } from '../ui/Icon';
import { Link } from '../ui/Link';
import { Failure, Loading } from '../ui/Notice';
import { count, score } from '../ui/words';
import { change } from './mapState';

interface Props {
	readonly paths: { readonly found: PathsQuery['paths'] | undefined; readonly error: unknown; readonly isError: boolean };
}

const KINDS = { ABOUT: 'a question is about', RELATED: 'shares questions with', BROADER: 'is narrower or broader than' } as const;

/** The ways from the centre to another concept, with questions behind each step. */
export function PathPanel({ paths: { found, error, isError } }: Props) {
	return (
		<section className="path-panel" aria-labelledby="paths">
			<button type="button" className="icon-button close" aria-label="Close the paths" onClick={() => change.pathTo(undefined)}>
				<Icon name="close" />
			</button>
			<h2 id="paths">Paths</h2>
			{isError ? (
				<Failure error={error} />
			) : !found ? (
				<Loading what="the paths" lines={3} />
			) : (
				<>
					{found.paths.length === 0 && <p className="quiet">No path within six steps.</p>}
					<ol>
						{found.paths.map((path, index) => (
							<li key={index}>
								<p className="quiet small">
									{count(path.hops, 'step')} · strength {score(path.score)}
								</p>
								<ol className="steps">
									{path.nodes.map((node, at) => {
										const step = path.steps[at - 1];
										return (
											<li key={node.id}>
												{step && <span className="quiet small">{KINDS[step.kind]}</span>}
												<Link to={pathTo(node.id)}>{node.__typename === 'Concept' ? node.label : node.__typename === 'Question' ? node.title : node.id}</Link>
												{step && step.sharedQuestions.length > 0 && (
													<ul className="small">
														{step.sharedQuestions.map((question) => (
															<li key={question.id}>
																<Link to={pathTo(question.id)}>{question.title}</Link>
															</li>
														))}
													</ul>
												)}
											</li>
										);
									})}
								</ol>
							</li>
						))}
					</ol>
					{found.avoided.length > 0 && <p className="quiet small">Not led through very common concepts: {found.avoided.map(({ label }) => label).slice(0, 5).join(', ')}.</p>}
					{found.truncated && <p className="quiet small">The search was cut; there may be others.</p>}
				</>
			)}
		</section>
	);
}
