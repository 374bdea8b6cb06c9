// node breaking.mjs OLD NEW: what would break a client of the old schema. Fails where there is anything.
import { readFileSync } from 'node:fs';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

const [older, newer] = process.argv.slice(2).map((file) => buildSchema(readFileSync(file, 'utf8')));
const changes = await diff(older, newer);
const breaking = changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
for (const { message, criticality } of breaking) {
	console.log(`${message} ${criticality.reason ?? ''}`);
}
console.log(`${changes.length} changes, ${breaking.length} of them breaking`);
process.exitCode = breaking.length === 0 ? 0 : 1;
