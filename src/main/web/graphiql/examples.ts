export interface Example {
	/** The first line of its comment. */
	readonly title: string;
	/** The rest of its comment. */
	readonly about: string;
	readonly query: string;
}

const files = import.meta.glob<string>('./examples/*.graphql', { query: '?raw', import: 'default', eager: true });

/** The example queries, in the order of their file names. */
export const examples: readonly Example[] = Object.keys(files)
	.sort()
	.map((file) => describe(files[file] ?? ''));

function describe(query: string): Example {
	const lines = query.split('\n');
	const end = lines.findIndex((line) => !line.startsWith('#'));
	const [title = '', ...about] = lines.slice(0, end).map((line) => line.replace(/^#\s*/, ''));
	return { title, about: about.join(' ').trim(), query };
}
