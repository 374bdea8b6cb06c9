// What the pages are built from.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const web = import.meta.dirname;
export const root = join(web, '../../..');

/** The project's own SDL, beside the Java sources. */
export const schemaFiles = () => filesIn(join(root, 'graph-schema/graphql')).filter((file) => file.endsWith('.graphqls'));

export const exampleFiles = () => filesIn(join(web, 'graphiql/examples'));

/** The queries behind the explorer's views. */
export const queryFiles = () => filesIn(join(web, 'explorer/queries'));

/** What generate-types.mjs makes of them. */
export const generatedTypes = join(web, 'explorer/generated/queries.ts');

/** Every file that what is built depends on, in a stable order. */
export const sources = () => [...filesIn(web), ...schemaFiles()];

function filesIn(folder) {
	if (!existsSync(folder)) {
		return [];
	}
	return readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.name !== 'node_modules' && entry.name !== 'generated')
		.sort((one, other) => (one.name < other.name ? -1 : 1))
		.flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)]));
}
