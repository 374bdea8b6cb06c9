/** A formula within a text: where it stands, and what it says without its delimiters. */
export interface Formula {
	readonly start: number;
	readonly end: number;
	readonly tex: string;
	readonly display: boolean;
}

/*
 * As the server finds it (page/text/Latex.java): \(…\), \[…\], $…$, $$…$$ and environments; code is passed over. A single dollar opens
 * only before, and closes only after, what is not blank, and closes only where no digit follows, so that prices stay prices.
 */
const PARTS = new RegExp(
	[
		String.raw`(?<fence>^[ >]*(?<marks>\x60{3,}|~{3,})[^\n]*(?:\n(?![ >]*\k<marks>)[^\n]*)*(?:\n[ >]*\k<marks>[^\n]*)?)`,
		String.raw`(?<code>(?<!\x60)(?<ticks>\x60+)(?!\x60)(?:(?!\n\n)[^])*?[^\x60]\k<ticks>(?!\x60))`,
		String.raw`\\\((?<inline>(?:(?!\n\n|\\\()[^])*?)\\\)`,
		String.raw`\\\[(?<block>(?:(?!\\\[)[^])*?)\\\]`,
		String.raw`\$\$(?<dollars>[^$]+?)\$\$`,
		String.raw`(?<![\\$])\$(?<dollar>[^\s$](?:(?:\\[^]|(?!\n\n)[^$\\])*?[^\s\\$])?)\$(?!\d)`,
		String.raw`(?<environment>\\begin\{(?<name>[a-z*]{1,24})\}[^]*?\\end\{\k<name>\})`,
		String.raw`\\[^([b]`,
	].join('|'),
	'gm',
);

export function formulas(markdown: string): readonly Formula[] {
	const found: Formula[] = [];
	for (const match of markdown.matchAll(PARTS)) {
		const { inline, block, dollars, dollar, environment } = match.groups ?? {};
		const tex = inline ?? block ?? dollars ?? dollar ?? environment;
		if (tex !== undefined && tex.length <= 10_000) {
			found.push({ start: match.index, end: match.index + match[0].length, tex, display: inline === undefined && dollar === undefined });
		}
	}
	return found;
}

/** Stands for one character of a formula while Markdown is read around it. */
export const HELD = '\uE000';

/** The text with every formula held: as long as before, so that all offsets stay what they are. */
export function hold(markdown: string, found: readonly Formula[]): string {
	let held = '';
	let from = 0;
	for (const { start, end } of found) {
		held += markdown.slice(from, start) + HELD.repeat(end - start);
		from = end;
	}
	return held + markdown.slice(from);
}
