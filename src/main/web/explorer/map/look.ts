import type { Theme } from '../ui/Theme';
import type { MapNode } from './model';

/*
 * Colours that hold for colour-blind eyes: Paul Tol's schemes (https://sronpersonalpages.nl/~pault/), "muted" on light ground and "light"
 * on dark. The largest subjects get one each; the others are grey, and every subject is told in words too.
 */
const SUBJECT_COLOURS: Readonly<Record<Theme, readonly string[]>> = {
	light: ['#44aa99', '#6d62b8', '#ddaa33', '#cc6677', '#88ccee', '#117733', '#aa4499', '#999933', '#882255'],
	dark: ['#44bb99', '#99aaff', '#eedd88', '#ee8866', '#99ddff', '#77cc66', '#ffaabb', '#bbcc33', '#d988b9'],
};
const OTHER: Readonly<Record<Theme, string>> = { light: '#9aa3ad', dark: '#8793a0' };

/** The canvas knows no variables of CSS. */
export const CANVAS: Readonly<Record<Theme, { readonly ground: string; readonly text: string; readonly quiet: string; readonly line: string; readonly accent: string; readonly broader: string }>> = {
	light: { ground: '#f7f9fa', text: '#22303c', quiet: '#5f6b76', line: '#9fb0bc', accent: '#0f7285', broader: '#5b4a9c' },
	dark: { ground: '#12181f', text: '#e3e9ef', quiet: '#a0acb8', line: '#54636f', accent: '#6bcad6', broader: '#b9a9f0' },
};

/** The colour of each subject by its id, the largest first. */
export function coloursOf(subjects: readonly { readonly id: string; readonly questionCount: number }[], theme: Theme): (subject: string | undefined) => string {
	const largest = [...subjects].sort((one, other) => other.questionCount - one.questionCount || (one.id < other.id ? -1 : 1));
	const colours = new Map(largest.map(({ id }, index) => [id, SUBJECT_COLOURS[theme][index]]));
	return (subject) => (subject && colours.get(subject)) || OTHER[theme];
}

/** A colour of a node so faint as if the ground showed through, but no lines. */
export function faint(colour: string, theme: Theme): string {
	const [part, ground] = [channels(colour), channels(CANVAS[theme].ground)];
	return `#${part.map((value, index) => Math.round(0.3 * value + 0.7 * (ground[index] ?? 0)).toString(16).padStart(2, '0')).join('')}`;
}

const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** The area of a concept grows with the logarithm of its questions: one with a thousand is no whale. */
export function radius(node: MapNode): number {
	return 7 + 4.2 * Math.log2(1 + Math.min(node.questionCount, 4000)) ** 0.8;
}

/** How wide a line is, by its score 0..1. */
export const lineWidth = (score: number) => 0.8 + 5.2 * score;

export const FONT_SIZE = 13;
export const CENTER_FONT_SIZE = 15;
const LINE_HEIGHT = 15;
const MAX_WIDTH = 112;
/** Without quotes, which Cytoscape does not take. */
export const FONT = 'Atkinson Hyperlegible Next Variable, system-ui, sans-serif';
const MOST_LINES = 3;

/** Labels are measured, so their font has to be there before a map is laid out. */
export const fontIsThere: Promise<unknown> = document.fonts.load(`500 ${FONT_SIZE}px ${FONT}`, 'a').catch(() => undefined);

const context = document.createElement('canvas').getContext('2d');
const measured = new Map<string, readonly string[]>();

/** A label in lines of at most 112 pixels, three of them: the fourth and on are cut. */
export function linesOf(label: string): readonly string[] {
	const known = measured.get(label);
	if (known) {
		return known;
	}
	const lines: string[] = [];
	for (const word of label.split(' ')) {
		const before = lines.at(-1);
		if (before !== undefined && widthOf(`${before} ${word}`) <= MAX_WIDTH) {
			lines[lines.length - 1] = `${before} ${word}`;
		} else {
			lines.push(word);
		}
	}
	const cut = lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1]} …`] : lines;
	measured.set(label, cut);
	return cut;
}

function widthOf(text: string, center = false): number {
	if (!context) {
		return text.length * 7;
	}
	context.font = center ? `700 ${CENTER_FONT_SIZE}px ${FONT}` : `500 ${FONT_SIZE}px ${FONT}`;
	return context.measureText(text).width;
}

/** Node and the label below it, around the node's middle. */
export function boxOf(node: MapNode, center = false) {
	const r = radius(node);
	const lines = linesOf(node.label);
	const half = Math.max(r, ...lines.map((line) => widthOf(line, center) / 2)) + 3;
	return { left: -half, right: half, top: -r, bottom: r + 4 + lines.length * LINE_HEIGHT };
}

export const labelHeight = LINE_HEIGHT;
