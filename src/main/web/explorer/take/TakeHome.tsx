import { useState } from 'react';
import type { Query } from '../api';
import { Menu } from '../ui/Menu';
import { download, fileName } from './download';

interface Props<Answer, Variables> {
	/** What the view shows: names the files. */
	readonly name: string;
	readonly query: Query<Answer, Variables>;
	readonly variables: NoInfer<Variables>;
	readonly tables?: readonly { readonly label: string; readonly csv: () => string }[];
	/** One of several in a view: its button is an icon. */
	readonly compact?: boolean;
	readonly pictures?: readonly { readonly label: string; readonly ending: string; readonly make: () => Promise<Blob> | Blob }[];
}

/** Everything that can be taken from a view: pictures, lists, a link, the query behind it. */
export function TakeHome<Answer, Variables>({ name, query, variables, tables = [], pictures = [], compact = false }: Props<Answer, Variables>) {
	const [copied, setCopied] = useState(false);

	async function copy() {
		await navigator.clipboard.writeText(location.href);
		setCopied(true);
		setTimeout(() => setCopied(false), 2000);
	}

	return (
		<Menu label={compact ? `Take home: ${name}` : 'Take home'} icon="save" compact={compact}>
			{pictures.map(({ label, ending, make }) => (
				<button key={label} type="button" onClick={async () => download(await make(), fileName(name, ending))}>
					{label}
				</button>
			))}
			{tables.map(({ label, csv }, index) => (
				<button key={label} type="button" onClick={() => download(new Blob([csv()], { type: 'text/csv;charset=utf-8' }), fileName(tables.length > 1 ? `${name} ${index + 1}` : name, 'csv'))}>
					{label}
				</button>
			))}
			<button type="button" data-stays onClick={() => void copy()}>
				{copied ? 'Link copied' : 'Copy link to this view'}
			</button>
			<a href={`/graphiql#${new URLSearchParams({ query: query.text, variables: JSON.stringify(variables, null, 2) })}`}>Open in GraphiQL</a>
		</Menu>
	);
}
