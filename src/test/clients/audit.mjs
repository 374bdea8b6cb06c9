// node audit.mjs URL: every audit of graphql-http, whether MUST, SHOULD or MAY, has to be met.
import { serverAudits } from 'graphql-http';

const [url] = process.argv.slice(2);
const audits = serverAudits({ url });
let met = 0;
for (const { fn } of audits) {
	const { status, id, name, reason } = await fn();
	if (status === 'ok') {
		met++;
	} else {
		console.log(`${id} ${name}: ${reason}`);
	}
}
console.log(`${met} of ${audits.length} audits`);
process.exitCode = met === audits.length ? 0 : 1;
