import 'graphiql/setup-workers/vite';
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import './graphiql.css';

import { DOC_EXPLORER_PLUGIN } from '@graphiql/plugin-doc-explorer';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { CopyLink } from './CopyLink';
import { EditorLook } from './EditorLook';
import { examples } from './examples';
import { examplesPlugin } from './ExamplesPanel';
import { fetcher } from './fetcher';
import { takeFromAddress } from './links';

const plugins = [examplesPlugin, HISTORY_PLUGIN];

// Tabs that were opened before come back; whoever comes for the first time finds the examples.
const shared = takeFromAddress();
const asked = shared && { initialQuery: shared.query, initialVariables: shared.variables ?? '' };
const firstTabs = [...(shared ? [shared] : []), ...examples.map(({ query }) => ({ query }))];

function Page() {
	return (
		<GraphiQL
			fetcher={fetcher}
			plugins={plugins}
			referencePlugin={DOC_EXPLORER_PLUGIN}
			defaultTabs={firstTabs}
			defaultEditorToolsVisibility={false}
			{...asked}
		>
			<GraphiQL.Logo>
				<h1 className="cg-name">
					<a href="/">Concept Graph</a>
				</h1>
			</GraphiQL.Logo>
			<GraphiQL.Toolbar>
				{({ prettify, copy, merge }) => (
					<>
						{prettify}
						{merge}
						{copy}
						<CopyLink />
						<EditorLook />
					</>
				)}
			</GraphiQL.Toolbar>
		</GraphiQL>
	);
}

const place = document.getElementById('graphiql');
if (place) {
	createRoot(place).render(<Page />);
}
