// TypeScript types of the explorer's queries, from the project's own SDL: node generate-types.mjs. Fails where a query does not fit
// the schema. What it writes is not kept in Git.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import { buildSchema, parse, Source } from 'graphql';
import { generatedTypes, queryFiles, schemaFiles } from './sources.mjs';

const schema = parse(schemaFiles().map((file) => readFileSync(file, 'utf8')).join('\n'));
const documents = queryFiles().map((file) => ({ location: file, document: parse(new Source(readFileSync(file, 'utf8'), file)) }));
const types = await codegen({
	schema,
	schemaAst: buildSchema(schemaFiles().map((file) => readFileSync(file, 'utf8')).join('\n')),
	documents,
	filename: generatedTypes,
	plugins: [{ operations: {} }],
	pluginMap: { operations },
	config: { scalars: { Date: 'string', DateTime: 'string', ID: 'string' }, useTypeImports: true, enumsAsTypes: true, skipTypename: true, nonOptionalTypename: false, immutableTypes: true },
});
mkdirSync(dirname(generatedTypes), { recursive: true });
writeFileSync(generatedTypes, `// Made by ${join('.', 'generate-types.mjs')} from graph-schema/graphql and queries/.\n${types}`);
