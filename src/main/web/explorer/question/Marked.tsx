import { createContext, type ReactNode, useContext } from 'react';
import { pathTo } from '../address';
import { Link } from '../ui/Link';
import { type Mention, type Stretch, stretches } from './mentions';

/** The concept whose mentions are set off, by its id. */
export const Picked = createContext<string | undefined>(undefined);

interface Props {
	/** What is shown. */
	readonly text: string;
	/** Where its first character stands in the field, and the one behind the last. */
	readonly start: number;
	readonly end?: number;
	readonly mentions: readonly Mention[];
	/** Links cannot hold links: marks only. */
	readonly plain?: boolean;
}

/**
 * A text with every mention in it marked, and linked to its concept: the longest where several lie in each other; the others are marked
 * within it. A text of another length than its place in the source (one escaped character) is marked as a whole.
 */
export function Marked({ text, start, end = start + text.length, mentions, plain = false }: Props) {
	const picked = useContext(Picked);
	if (end - start !== text.length) {
		const concepts = stretches(start, end, mentions)[0]?.concepts ?? [];
		return mark({ start, end, concepts, opens: false }, text, picked, plain);
	}
	return groups(stretches(start, end, mentions)).map((group) => {
		const [first] = group;
		const parts = group.map((stretch) => (
			<Part key={stretch.start} stretch={stretch} picked={picked}>
				{text.slice(stretch.start - start, stretch.end - start)}
			</Part>
		));
		return first && <Outer key={first.start} stretch={first} picked={picked} plain={plain} parts={parts} />;
	});
}

/** Neighbouring stretches of one longest mention. */
function groups(all: readonly Stretch[]): readonly (readonly Stretch[])[] {
	const grouped: Stretch[][] = [];
	for (const stretch of all) {
		const before = grouped.at(-1)?.at(-1);
		const [longest] = stretch.concepts;
		if (before && longest && before.concepts[0] === longest && !stretch.opens) {
			grouped.at(-1)?.push(stretch);
		} else {
			grouped.push([stretch]);
		}
	}
	return grouped;
}

function mark(stretch: Stretch, text: string, picked: string | undefined, plain: boolean): ReactNode {
	return <Outer stretch={stretch} picked={picked} plain={plain} parts={text} />;
}

function Outer({ stretch, picked, plain, parts }: { readonly stretch: Stretch; readonly picked: string | undefined; readonly plain: boolean; readonly parts: ReactNode }) {
	const [concept] = stretch.concepts;
	if (!concept) {
		return parts;
	}
	const looks = { className: 'mention', 'data-generic': concept.generic || undefined, 'data-concept': concept.id, 'data-picked': concept.id === picked || undefined };
	return plain ? (
		<span {...looks}>{parts}</span>
	) : (
		<Link to={pathTo(concept.id)} title={concept.definition ? `${concept.label}: ${concept.definition}` : concept.label} {...looks}>
			{parts}
		</Link>
	);
}

/** Within the longest mention: a shorter one. */
function Part({ stretch, picked, children }: { readonly stretch: Stretch; readonly picked: string | undefined; readonly children: ReactNode }) {
	const inner = stretch.concepts.slice(1);
	return inner.length === 0 ? (
		children
	) : (
		<span className="mention-inner" data-concept={inner.map(({ id }) => id).join(' ')} data-picked={inner.some(({ id }) => id === picked) || undefined}>
			{children}
		</span>
	);
}
