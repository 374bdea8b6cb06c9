import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';

type Extension = NonNullable<Exclude<NonNullable<NonNullable<Parameters<typeof fromMarkdown>[1]>['mdastExtensions']>[number], unknown[]>>;
type Handle = NonNullable<Extension['enter']>[string];

/**
 * Starts a new text node at every token, where the library would go on with the one before. Within a node every character then stands in
 * the source too, one by one from the node's start on; only a character that was escaped or named (&amp;amp;) has a node of its own that is
 * longer in the source.
 */
const startText: Handle = function (token) {
	const parent = this.stack.at(-1);
	const text = { type: 'text' as const, value: '', position: { start: { ...token.start }, end: { ...token.end } } };
	if (parent && 'children' in parent) {
		(parent.children as object[]).push(text);
	}
	this.stack.push(text);
};

const exactTexts: Extension = { enter: { data: startText, characterEscape: startText, characterReference: startText } };

/** CommonMark with tables, each text with the place where it stands in the source. */
export function parse(markdown: string): Root {
	return fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown(), exactTexts] });
}
