// The example queries must be valid against the schema: node check-examples.mjs [FILE.graphqls…]
import { readFileSync } from 'node:fs';
import { buildSchema, parse, Source, validate } from 'graphql';
import { exampleFiles, schemaFiles } from './sources.mjs';

const files = process.argv.length > 2 ? process.argv.slice(2) : schemaFiles();
if (files.length === 0) {
	console.warn('No schema in graph-schema/graphql: the example queries were not checked.');
	process.exit(0);
}
const schema = buildSchema(files.map((file) => readFileSync(file, 'utf8')).join('\n'));
const problems = exampleFiles().flatMap((file) =>
	validate(schema, parse(new Source(readFileSync(file, 'utf8'), file))).map((problem) => problem.toString()),
);
problems.forEach((problem) => console.error(problem));
process.exit(problems.length === 0 ? 0 : 1);
