import { ToolbarButton, useGraphiQL } from '@graphiql/react';
import { useState } from 'react';
import { linkTo } from './links';

/** A toolbar button that copies a link to what stands in the editor. */
export function CopyLink() {
	const { queryEditor, variableEditor } = useGraphiQL(({ queryEditor, variableEditor }) => ({ queryEditor, variableEditor }));
	const [copied, setCopied] = useState(false);

	async function copy() {
		const link = linkTo({ query: queryEditor?.getValue() ?? '', variables: variableEditor?.getValue() ?? '' });
		await navigator.clipboard.writeText(link);
		setCopied(true);
		setTimeout(() => setCopied(false), 2000);
	}

	return (
		<ToolbarButton label={copied ? 'Link copied' : 'Copy link to this query'} onClick={() => void copy()}>
			<svg className="graphiql-toolbar-icon" viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
				{copied ? (
					<path d="m4 10.5 4 4 8-9" strokeLinecap="round" strokeLinejoin="round" />
				) : (
					<path d="M8.5 11.5a3.2 3.2 0 0 0 4.7.3l2.6-2.6a3.3 3.3 0 0 0-4.7-4.7L9.8 5.8M11.5 8.5a3.2 3.2 0 0 0-4.7-.3l-2.6 2.6a3.3 3.3 0 0 0 4.7 4.7l1.3-1.3" strokeLinecap="round" />
				)}
			</svg>
		</ToolbarButton>
	);
}
