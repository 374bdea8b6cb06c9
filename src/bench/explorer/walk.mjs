// A curriculum designer's way through a running server of any source: node walk.mjs [http://localhost:8080] [what is typed] [what the concept is called]
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const [server = 'http://localhost:8080', typed = 'active tran', concept = 'active transport'] = process.argv.slice(2);

const browser = await chromium.launch({
	executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
	args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});
const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })).newPage();
const complaints = [];
page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
page.on('pageerror', (error) => complaints.push(String(error)));
const heading = page.locator('h1');
const step = (what) => console.log(what);

await page.goto(server);
await page.waitForSelector('.subject-cards');
await page.keyboard.press('/');
await page.keyboard.type(typed);
const option = page.getByRole('option', { name: new RegExp(`^${concept}`) }).first();
await option.click();
await expectHeading(concept);
step(`typed “${typed}”, chose “${concept}”`);

const nodes = () => page.evaluate(() => document.querySelector('.canvas')?._cyreg?.cy.nodes().length ?? 0);
await page.waitForFunction(() => (document.querySelector('.canvas')?._cyreg?.cy.nodes().length ?? 0) > 5);
step(`a map of ${await nodes()} concepts`);

await page.locator('ol.questions > li a').first().waitFor();
const list = await taken(page.locator('section[aria-labelledby=questions]').getByRole('button', { name: /^Take home/ }), 'Questions shown as CSV');
assert.match(list, /^id,question,score/);
const title = (await page.locator('ol.questions > li a').first().textContent()).trim();
await page.locator('ol.questions > li a').first().click();
await expectHeading(title);
const mentions = page.locator('.prose a.mention, .prose .mention');
await mentions.first().waitFor();
step(`a list of questions in hand, read “${title}”, in which ${await mentions.count()} mentions are marked`);

const next = page.locator('.prose a.mention').first();
await next.click();
await page.waitForURL('**/concept/**');
await heading.waitFor();
step(`followed a mention to “${await heading.textContent()}”`);
await page.goBack();
await expectHeading(title);
await page.goBack();
await expectHeading(concept);

await page.waitForFunction(() => (document.querySelector('.canvas')?._cyreg?.cy.nodes().length ?? 0) > 5);
const map = page.locator('section.map');
assert.ok((await taken(map.getByRole('button', { name: /^Take home/ }).first(), 'Picture as PNG')).startsWith('\u0089PNG'));
assert.match(await taken(map.getByRole('button', { name: /^Take home/ }).first(), 'Relations as CSV'), /^source,target,kind/);
assert.deepEqual(complaints, []);
step('came back, took the map home as a picture and as a list; the browser had nothing to complain of');
await browser.close();

async function expectHeading(text) {
	await page.waitForFunction((wanted) => document.querySelector('h1')?.textContent?.trim() === wanted, text);
}

async function taken(button, what) {
	await button.click();
	const [file] = await Promise.all([page.waitForEvent('download'), page.getByText(what, { exact: true }).click()]);
	// Spreadsheets want a byte order mark.
	return (await readFile(await file.path())).toString('latin1').replace(/^ï»¿/, '');
}
