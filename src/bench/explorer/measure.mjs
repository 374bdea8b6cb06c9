// Measures the explorer of a running server in a real browser: node measure.mjs [http://localhost:8080] [slug of a concept with a large map]
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const [server = 'http://localhost:8080', slug = 'cell'] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const library = (name) => readFileSync(require.resolve(name), 'utf8');
const LARGE = `/concept/${slug}?size=150&depth=2`;

const browser = await chromium.launch({
	executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
	args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});
const quantile = (values, q) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))];
const ms = (value) => `${Math.round(value)} ms`;
const rows = [];
const report = (what, value) => rows.push([what, value]);

await weigh();
await firstView();
await typeahead();
await layouts(LARGE);
await layouts(`${LARGE}&lines=all`);
await panning();
await browser.close();
console.log('| what | measured |\n| --- | --- |');
rows.forEach(([what, value]) => console.log(`| ${what} | ${value} |`));

async function visit(path) {
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
	const page = await context.newPage();
	await page.addInitScript(() => {
		window.shift = 0;
		window.painted = 0;
		new PerformanceObserver((list) => list.getEntries().forEach(({ value, hadRecentInput }) => (window.shift += hadRecentInput ? 0 : value))).observe({ type: 'layout-shift', buffered: true });
		new PerformanceObserver((list) => (window.painted = list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true });
		// When the heading and the map are both there.
		const look = () => {
			const nodes = document.querySelector('.canvas')?._cyreg?.cy.nodes().length ?? 0;
			if (document.querySelector('h1') && nodes > 0) {
				window.usable ??= performance.now();
			} else {
				requestAnimationFrame(look);
			}
		};
		requestAnimationFrame(look);
	});
	await page.goto(server + path);
	return page;
}

/** What crosses the wire, compressed, for a question, a map and a table, one after the other. */
async function weigh() {
	const page = await (await browser.newContext()).newPage();
	const sizes = new Map();
	const pending = [];
	page.on('requestfinished', (request) => pending.push(request.sizes().then(({ responseBodySize }) => sizes.set(new URL(request.url()).pathname, Math.max(responseBodySize, sizes.get(new URL(request.url()).pathname) ?? 0)))));
	for (const path of ['/', `/concept/${slug}`, '/gaps?kind=clusters']) {
		await page.goto(server + path);
		await page.waitForLoadState('networkidle');
	}
	await Promise.all(pending);
	const total = (test) => [...sizes].filter(([path]) => path !== '/graphql' && test(path)).reduce((sum, [, size]) => sum + size, 0);
	report('page: scripts, styles, fonts (compressed), without KaTeX', `${(total(() => true) / 1000).toFixed(0)} KB`);
	await page.close();
}

async function firstView() {
	const times = [];
	const shifts = [];
	const paints = [];
	for (let i = 0; i < 7; i++) {
		const page = await visit(`/concept/${slug}`);
		await page.waitForFunction(() => window.usable);
		times.push(await page.evaluate(() => window.usable));
		await page.waitForTimeout(500);
		shifts.push(await page.evaluate(() => window.shift));
		paints.push(await page.evaluate(() => window.painted));
		await page.context().close();
	}
	report('largest contentful paint (median of 7)', ms(quantile(paints, 0.5)));
	report('cumulative layout shift (largest of 7; good is below 0.1)', Math.max(...shifts).toFixed(3));
	report('first usable view of a concept with its map, empty cache (median of 7)', ms(quantile(times, 0.5)));
}

async function typeahead() {
	const page = await visit('/');
	await page.waitForSelector('.subject-cards');
	const times = await page.evaluate(async () => {
		const input = document.querySelector('input[role=combobox]');
		const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
		const frame = () => new Promise(requestAnimationFrame);
		const ask = window.fetch;
		let answered;
		window.fetch = async (...args) => {
			const response = await ask(...args);
			const json = response.json.bind(response);
			response.json = async () => {
				const body = await json();
				answered?.();
				return body;
			};
			return response;
		};
		input.focus();
		const times = [];
		for (const word of ['photosynthesis', 'sodium ion', 'derivative', 'market equilibrium', 'memory', 'velocity', 'acid', 'what is the']) {
			for (let length = 1; length <= word.length; length++) {
				if (word[length - 1] === ' ') continue;
				const start = performance.now();
				const done = new Promise((resolve) => (answered = resolve));
				set.call(input, word.slice(0, length));
				input.dispatchEvent(new Event('input', { bubbles: true }));
				await Promise.race([done, new Promise((resolve) => setTimeout(resolve, 3000))]);
				await frame();
				times.push(performance.now() - start);
			}
		}
		return times;
	});
	report(`typeahead, key stroke to suggestions on the screen (${times.length} strokes)`, `p50 ${ms(quantile(times, 0.5))}, p95 ${ms(quantile(times, 0.95))}`);
	await page.context().close();
}

/** The explorer's own layout beside others of Cytoscape, on the same map with the same lines in the same browser. */
async function layouts(path) {
	const page = await visit(path);
	await page.waitForFunction(() => window.usable);
	const own = await page.evaluate(() => performance.getEntriesByName('concept-map:layout').map(({ duration }) => duration).at(-1));
	await page.evaluate(library('cytoscape/dist/cytoscape.umd.js'));
	for (const name of ['layout-base', 'cose-base', 'cytoscape-fcose']) {
		await page.evaluate(library(name));
	}
	const results = await page.evaluate(() => {
		const own = document.querySelector('.canvas')._cyreg.cy;
		const elements = own.elements().map((element) => ({ group: element.group(), data: { ...element.data() }, position: { ...element.position() } }));
		const place = document.body.appendChild(document.createElement('div'));
		Object.assign(place.style, { position: 'absolute', width: '1000px', height: '800px' });
		const judge = (cy) => {
			const boxes = cy.nodes().map((node) => node.boundingBox({ includeLabels: true, includeOverlays: false }));
			let overlaps = 0;
			boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => (overlaps += Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1) > 6 && Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1) > 6 ? 1 : 0)));
			const lines = cy.edges().map((edge) => [edge.source().position(), edge.target().position(), edge.source().id(), edge.target().id()]);
			const side = (p, q, r) => Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
			let crossings = 0;
			lines.forEach(([a, b, s, t], i) =>
				lines.slice(i + 1).forEach(([c, d, u, v]) => (crossings += s !== u && s !== v && t !== u && t !== v && side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b) ? 1 : 0)),
			);
			const { w, h } = cy.elements().boundingBox();
			return { overlaps, crossings, area: `${Math.round(w)} × ${Math.round(h)}` };
		};
		const found = { own: judge(own), size: [own.nodes().length, own.edges().length] };
		for (const options of [
			{ name: 'fcose', quality: 'default', nodeDimensionsIncludeLabels: true },
			{ name: 'cose', nodeDimensionsIncludeLabels: true },
			{ name: 'concentric', nodeDimensionsIncludeLabels: true },
		]) {
			const cy = window.cytoscape({ container: place, elements, style: own.style().json(), layout: { name: 'preset' } });
			const start = performance.now();
			cy.layout({ ...options, animate: false, fit: false }).run();
			found[options.name] = { time: performance.now() - start, ...judge(cy) };
			cy.destroy();
		}
		return found;
	});
	const { size, ...by } = results;
	by.own.time = own;
	for (const [name, { time, overlaps, crossings, area }] of Object.entries(by)) {
		report(`layout of ${size[0]} concepts and ${size[1]} lines: ${name}`, `${ms(time)}, ${overlaps} labels overlap, ${crossings} crossings, ${area}`);
	}
	await page.context().close();
}

async function panning() {
	const page = await visit(`${LARGE}&lines=all`);
	await page.waitForFunction(() => window.usable);
	await page.waitForTimeout(1000);
	const box = await page.locator('.canvas').boundingBox();
	await page.evaluate(() => {
		window.frames_ = [];
		let before = performance.now();
		const tick = (now) => {
			window.frames_.push(now - before);
			before = now;
			requestAnimationFrame(tick);
		};
		requestAnimationFrame(tick);
	});
	await page.mouse.move(box.x + 60, box.y + 60);
	await page.mouse.down();
	await page.evaluate(() => (window.frames_.length = 0));
	for (let i = 0; i < 120; i++) {
		await page.mouse.move(box.x + 60 + 3 * i, box.y + 60 + 2 * Math.abs(60 - i));
	}
	await page.mouse.up();
	const frames = await page.evaluate(() => window.frames_);
	report(`panning that map: ${frames.length} frames`, `p50 ${ms(quantile(frames, 0.5))}, p95 ${ms(quantile(frames, 0.95))}, longest ${ms(Math.max(...frames))}, over 50 ms: ${frames.filter((frame) => frame > 50).length}`);
	await page.context().close();
}
