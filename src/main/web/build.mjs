// Called by Maven: node build.mjs. Installs what package-lock.json names and builds the pages into target/classes/web, each only
// if something changed since it was last done. Needs nothing but Node itself to start.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = dirname(fileURLToPath(import.meta.url));
const remedy = 'Install Node 20.19 or later with its npm (https://nodejs.org), or build without the web pages: mvn -Dweb=false …';

requireNode();
// Only now: older versions of Node do not know what this file uses.
const { root, sources } = await import('./sources.mjs');

step('the packages of package-lock.json', {
	stamp: join(web, 'node_modules/.concept-graph'),
	result: join(web, 'node_modules'),
	from: ['package.json', 'package-lock.json', '.npmrc'].map((file) => join(web, file)),
	run: () => npm('ci', '--no-audit', '--no-fund', '--loglevel=error'),
});
step('the pages', {
	stamp: join(root, 'target/web.stamp'),
	result: join(root, 'target/classes/web/explorer/index.html'),
	from: sources(),
	run: () => npm('run', '--silent', 'build'),
});

function requireNode() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	if (major < 20 || (major === 20 && minor < 19) || major === 21 || (major === 22 && minor < 12)) {
		fail(`The web pages need Node 20.19 or later (of 22: 22.12), and this is ${process.version}. ${remedy}`);
	}
}

function step(what, { stamp, result, from, run }) {
	const state = hash(from);
	if (existsSync(result) && existsSync(stamp) && readFileSync(stamp, 'utf8') === state) {
		return;
	}
	console.log(`Building ${what}`);
	rmSync(stamp, { force: true });
	run();
	mkdirSync(dirname(stamp), { recursive: true });
	writeFileSync(stamp, state);
}

function hash(files) {
	const digest = createHash('sha256').update(process.version);
	for (const file of files) {
		digest.update(`\0${relative(root, file)}\0`).update(readFileSync(file));
	}
	return digest.digest('hex');
}

function npm(...args) {
	const { status, error } = spawnSync('npm', args, { cwd: web, stdio: 'inherit', shell: process.platform === 'win32' });
	if (error) {
		fail(`npm could not be started (${error.message}). ${remedy}`);
	}
	if (status !== 0) {
		fail(`npm ${args[0]} failed, see above. Without the web pages: mvn -Dweb=false …`);
	}
}

function fail(message) {
	console.error(message);
	process.exit(1);
}
