import { ask } from './ask.js';
import { BesideAPageDocument } from './generated/graphql.js';

const [server = 'http://localhost:8080', url = '/learn/biology/questions/what-is-the-role-of-the-sodiumpotassium-pump-in-creating-a-concentration-gradient'] =
	process.argv.slice(2);

const { question } = await ask(server, BesideAPageDocument, { url, questions: 3 });
if (!question) {
	console.log(`No page has the address ${url}`);
	process.exit(1);
}
console.log(question.title);
for (const { node, score, evidence } of question.concepts.edges) {
	const [where] = evidence;
	console.log(`  ${score.toFixed(2)} ${node.label}${where ? ` ("${where.surface}" in ${where.field})` : ''}`);
}
for (const { node, sharedConcepts } of question.related.edges) {
	const why = sharedConcepts.map(({ concept }) => concept.label).join(', ');
	console.log(`  → ${node.title} (${node.pages[0]?.url}): ${why}`);
}
