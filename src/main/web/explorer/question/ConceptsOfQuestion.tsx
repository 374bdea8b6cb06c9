import { useState } from 'react';
import { pathTo } from '../address';
import { Icon } from '../ui/Icon';
import { Link } from '../ui/Link';
import { score } from '../ui/words';
import type { QuestionData } from './QuestionPage';

const FIELDS = { TITLE: 'title', QUESTION: 'question', DESCRIPTION: 'description', ANSWER: 'answer', KEYWORD: 'keywords' } as const;
/** From this score on, most links are worth a reader's click: see docs/benchmarks.md. */
const TELLING = 0.5;
const AT_LEAST = 3;
const AT_MOST = 12;

interface Props {
	readonly links: QuestionData['concepts']['edges'];
	/** The concept whose mentions are set off, without "concept:". */
	readonly picked: string | undefined;
	readonly pick: (slug: string | undefined) => void;
}

/** What a question is about. Each concept shows, at a click, where it is named. */
export function ConceptsOfQuestion({ links, picked, pick }: Props) {
	const few = Math.min(AT_MOST, Math.max(AT_LEAST, links.filter((link) => link.score >= TELLING).length));
	const [all, setAll] = useState(links.findIndex(({ node }) => node.id === `concept:${picked}`) >= few);
	const shown = all ? links : links.slice(0, few);
	return (
		<section aria-labelledby="about">
			<h2 id="about">What it is about</h2>
			{links.length === 0 && <p className="quiet">No concept was found in this question.</p>}
			<ul className="links">
				{shown.map(({ node, score: telling, evidence }) => {
					const slug = node.id.slice('concept:'.length);
					const isPicked = slug === picked;
					return (
						<li key={node.id} data-generic={node.generic || undefined}>
							<div className="link-row">
								<Link to={pathTo(node.id)}>{node.label}</Link>
								<span className="strength" title={`Score ${score(telling)}`}>
									<meter min={0} max={1} value={telling} aria-label={`Score ${score(telling)}`} />
								</span>
								<button
									type="button"
									className="chip"
									aria-pressed={isPicked}
									aria-label={`${evidence.length}×: show where ${node.label} is named`}
									onClick={() => {
										pick(isPicked ? undefined : slug);
										if (!isPicked) {
											setTimeout(() => document.querySelector('[data-picked]')?.scrollIntoView({ block: 'center' }));
										}
									}}
								>
									{evidence.length}×
									<Icon name="chevron" />
								</button>
							</div>
							{isPicked && (
								<p className="quiet">
									Named as {[...new Set(evidence.map(({ surface }) => `“${surface}”`))].join(', ')} in the {[...new Set(evidence.map(({ field }) => FIELDS[field]))].join(', ')}.
								</p>
							)}
						</li>
					);
				})}
			</ul>
			{links.length > few && (
				<button type="button" className="text-button" onClick={() => setAll(!all)} aria-expanded={all}>
					{all ? 'Show fewer' : `Show all ${links.length} that it names`}
				</button>
			)}
		</section>
	);
}
