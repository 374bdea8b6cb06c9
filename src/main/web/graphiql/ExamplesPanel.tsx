import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { type Example, examples } from './examples';

/** A panel in the side bar that opens any example, also after its tab was closed or edited. */
export const examplesPlugin: GraphiQLPlugin = { title: 'Examples', icon: ExamplesIcon, content: ExamplesPanel };

function ExamplesPanel() {
	const { tabs, queryEditor } = useGraphiQL(({ tabs, queryEditor }) => ({ tabs, queryEditor }));
	const { addTab, changeTab, setVisiblePlugin } = useGraphiQLActions();

	function open(example: Example) {
		const opened = tabs.findIndex((tab) => tab.query === example.query);
		if (opened >= 0) {
			changeTab(opened);
		} else {
			addTab();
			queryEditor?.setValue(example.query);
		}
		if (matchMedia('(width < 720px)').matches) {
			setVisiblePlugin(null);
		}
		queryEditor?.focus();
	}

	return (
		<section className="cg-examples" aria-label="Examples">
			<h2>Examples</h2>
			<p>Each opens in a tab of its own. Run it with Ctrl-Enter, then change it as you like.</p>
			<ul>
				{examples.map((example) => (
					<li key={example.title}>
						<button type="button" onClick={() => open(example)}>
							<strong>{example.title}</strong>
							<span>{example.about}</span>
						</button>
					</li>
				))}
			</ul>
		</section>
	);
}

function ExamplesIcon() {
	return (
		<svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
			<path d="M3 4.5h14M3 10h14M3 15.5h8" strokeLinecap="round" />
			<path d="m14 13 3.5 2.5L14 18z" fill="currentColor" strokeLinejoin="round" />
		</svg>
	);
}
