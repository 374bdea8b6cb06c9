import type { QuestionQuery } from '../generated/queries';

type Links = NonNullable<QuestionQuery['question']>['concepts']['edges'];
export type MentionedConcept = Links[number]['node'];
export type Field = Links[number]['evidence'][number]['field'];

/** A place that names a concept, in UTF-16 units of the field's text. */
export interface Mention {
	readonly start: number;
	readonly end: number;
	readonly concept: MentionedConcept;
}

/** A stretch of text, and the concepts named by what it is part of, the longest name first. */
export interface Stretch {
	readonly start: number;
	readonly end: number;
	readonly concepts: readonly MentionedConcept[];
	/** The first stretch of its longest name: where that one is counted. */
	readonly opens: boolean;
}

/** The mentions in one field. The API counts code points, JavaScript UTF-16 units. */
export function mentionsIn(field: Field, text: string, links: Links): readonly Mention[] {
	const units = unitsOf(text);
	return links.flatMap(({ node, evidence }) =>
		evidence.flatMap(({ field: where, start, end }) => {
			if (where !== field || start === null || end === null) {
				return [];
			}
			const [from, to] = [units(start), units(end)];
			return from < to ? [{ start: from, end: to, concept: node }] : [];
		}),
	);
}

/** From code points to UTF-16 units. */
function unitsOf(text: string): (codePoint: number) => number {
	// Mostly they are the same.
	if (!/[\u{10000}-\u{10FFFF}]/u.test(text)) {
		return (codePoint) => Math.min(codePoint, text.length);
	}
	const units: number[] = [];
	let unit = 0;
	for (const character of text) {
		units.push(unit);
		unit += character.length;
	}
	return (codePoint) => units[codePoint] ?? text.length;
}

/** Cuts the text from `start` to `end` where the set of concepts named there changes. */
export function stretches(start: number, end: number, mentions: readonly Mention[]): readonly Stretch[] {
	const here = mentions.filter((mention) => mention.start < end && mention.end > start);
	const cuts = [...new Set([start, end, ...here.flatMap((mention) => [mention.start, mention.end])])].filter((cut) => cut >= start && cut <= end).sort((one, other) => one - other);
	return cuts.slice(0, -1).map((from, index) => {
		const covering = here.filter((mention) => mention.start <= from && mention.end > from).sort((one, other) => other.end - other.start - (one.end - one.start));
		const [longest] = covering;
		return { start: from, end: cuts[index + 1] ?? end, concepts: covering.map(({ concept }) => concept), opens: longest?.start === from };
	});
}
