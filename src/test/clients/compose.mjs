// node compose.mjs SUBGRAPH: composes the subgraph with another one that adds to Question and Concept, as an Apollo router would.
import { readFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

const bookmarks = `
	extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
	type Query { bookmarks: [Question!]! }
	type Question @key(fields: "id") { id: ID! bookmarked: Boolean! }
	type Concept @key(fields: "id") { id: ID! notes: [String!]! }
`;
const [subgraph] = process.argv.slice(2);
const { errors, supergraphSdl } = composeServices([
	{ name: 'concept-graph', typeDefs: parse(readFileSync(subgraph, 'utf8')), url: 'http://localhost/graphql' },
	{ name: 'bookmarks', typeDefs: parse(bookmarks), url: 'http://localhost/bookmarks' },
]);
for (const { message } of errors ?? []) {
	console.log(message);
}
const owned = ['Question', 'Concept'].filter((type) =>
	new RegExp(`type ${type}[^{]*@join__type\\(graph: CONCEPT_GRAPH, key: "id"`).test(supergraphSdl ?? ''),
);
console.log(`entities of the composed graph: ${owned.join(', ')}`);
process.exitCode = errors || owned.length !== 2 ? 1 : 0;
