import type { ConceptMapQuery, PathsQuery } from '../generated/queries';

type MapAnswer = ConceptMapQuery['conceptMap'];
export type Path = PathsQuery['paths']['paths'][number];

export interface MapNode {
	readonly id: string;
	readonly label: string;
	readonly questionCount: number;
	readonly generic: boolean;
	readonly definition: string | null;
	/** The subject that uses it most. */
	readonly subject: { readonly id: string; readonly name: string } | undefined;
	/** The concept that it was added for when that was expanded; absent for those of the map itself. */
	readonly from?: string;
}

export interface MapLine {
	/** Both ends, as in "concept:a~concept:b". */
	readonly id: string;
	readonly source: string;
	readonly target: string;
	readonly kind: 'RELATED' | 'BROADER';
	readonly score: number;
	readonly sharedQuestionCount: number;
}

/** Everything that was asked for, before any filter. */
export interface MapModel {
	readonly center: string;
	readonly nodes: readonly MapNode[];
	/** The strongest first. */
	readonly lines: readonly MapLine[];
	/** The server had more than it may give. */
	readonly truncated: boolean;
}

/** What is shown of it. */
export interface Shown {
	readonly nodes: readonly MapNode[];
	readonly lines: readonly MapLine[];
	/** Lines left out because stronger ones already show how their ends hang together. */
	readonly quietLines: number;
}

export interface Filters {
	readonly minScore: number;
	/** Ids of subjects; all where empty. */
	readonly subjects: readonly string[];
	readonly kinds: 'all' | 'RELATED' | 'BROADER';
	readonly generic: boolean;
	readonly allLines: boolean;
	/** Ids of concepts whose own neighbours are folded away. */
	readonly folded: readonly string[];
}

/** How many of a concept's lines show, besides those that hold the map together. */
const LINES_PER_NODE = 3;

/** The map, what was expanded in it, and the paths from its centre. */
export function modelOf(map: MapAnswer, expansions: readonly MapAnswer[], paths: readonly Path[]): MapModel {
	const nodes = new Map<string, MapNode>();
	const lines = new Map<string, MapLine>();
	for (const answer of [map, ...expansions]) {
		for (const { subjects, ...concept } of answer.concepts) {
			if (!nodes.has(concept.id)) {
				nodes.set(concept.id, { ...concept, subject: subjects[0]?.subject, ...(answer !== map && { from: answer.center.id }) });
			}
		}
		for (const { source, target, kind, score, sharedQuestionCount } of answer.relations) {
			add(lines, { source: source.id, target: target.id, kind, score, sharedQuestionCount });
		}
	}
	for (const path of paths) {
		for (const [index, node] of path.nodes.entries()) {
			const before = path.nodes[index - 1];
			if (node.__typename === 'Concept' && !nodes.has(node.id)) {
				nodes.set(node.id, { ...node, subject: node.subjects[0]?.subject, from: before?.id ?? map.center.id });
			}
			const step = path.steps[index - 1];
			if (node.__typename === 'Concept' && before?.__typename === 'Concept' && step) {
				add(lines, { source: before.id, target: node.id, kind: step.kind === 'BROADER' ? 'BROADER' : 'RELATED', score: step.score, sharedQuestionCount: step.sharedQuestions.length });
			}
		}
	}
	return { center: map.center.id, nodes: [...nodes.values()], lines: [...lines.values()].sort((one, other) => other.score - one.score), truncated: map.truncated };
}

function add(lines: Map<string, MapLine>, line: Omit<MapLine, 'id'>) {
	const id = lineId(line.source, line.target);
	const known = lines.get(id);
	// Where a vocabulary and questions join the same two, one line shows both.
	if (!known) {
		lines.set(id, { ...line, id });
	} else if (known.kind !== line.kind) {
		const broader = known.kind === 'BROADER' ? known : { ...line, id };
		lines.set(id, { ...broader, score: Math.max(known.score, line.score), sharedQuestionCount: Math.max(known.sharedQuestionCount, line.sharedQuestionCount) });
	}
}

/** The same for both directions. */
export function lineId(one: string, other: string): string {
	return one < other ? `${one}~${other}` : `${other}~${one}`;
}

/** What passes the filters, in the order of the model. Nodes that hang on nothing any more go with their lines. */
export function shownOf(model: MapModel, filters: Filters, kept: ReadonlySet<string>, picked: string | undefined): Shown {
	const passing = new Set(
		model.nodes
			.filter((node) => node.id === model.center || kept.has(node.id) || ((filters.generic || !node.generic) && (filters.subjects.length === 0 || (node.subject && filters.subjects.includes(node.subject.id)))))
			.map(({ id }) => id),
	);
	const candidates = model.lines.filter(
		(line) => passing.has(line.source) && passing.has(line.target) && ((filters.kinds !== 'RELATED' && line.kind === 'BROADER') || (filters.kinds !== 'BROADER' && line.kind === 'RELATED' && line.score >= filters.minScore)),
	);
	const reached = reachable(model.center, candidates, new Set(filters.folded), kept);
	const among = candidates.filter((line) => reached.has(line.source) && reached.has(line.target));
	const lines = filters.allLines ? among : backbone(among, ({ id, source, target }) => id === picked || (kept.has(source) && kept.has(target)));
	return { nodes: model.nodes.filter(({ id }) => reached.has(id)), lines, quietLines: among.length - lines.length };
}

/**
 * What hangs together with the centre. Each concept hangs on the strongest lines that lead there: folding one folds the branch behind it.
 */
function reachable(center: string, lines: readonly MapLine[], folded: ReadonlySet<string>, kept: ReadonlySet<string>): ReadonlySet<string> {
	const join = joiner();
	const neighbours = new Map<string, string[]>();
	for (const { source, target } of lines.filter((line) => join(line))) {
		neighbours.set(source, [...(neighbours.get(source) ?? []), target]);
		neighbours.set(target, [...(neighbours.get(target) ?? []), source]);
	}
	const reached = new Set([center, ...kept]);
	for (const id of reached) {
		if (!folded.has(id)) {
			neighbours.get(id)?.forEach((other) => reached.add(other));
		}
	}
	return reached;
}

/** The lines that a map needs: a tree of the strongest that holds it together, each concept's strongest few, and what a vocabulary says. */
export function backbone(lines: readonly MapLine[], kept: (line: MapLine) => boolean = () => false): readonly MapLine[] {
	const join = joiner();
	const degrees = new Map<string, number>();
	const degree = (id: string) => degrees.get(id) ?? 0;
	const wants = (one: string, other: string) => degree(one) < LINES_PER_NODE && degree(other) < LINES_PER_NODE * 2;
	return lines.filter((line) => {
		const { source, target } = line;
		const shows = join(line) || line.kind === 'BROADER' || kept(line) || wants(source, target) || wants(target, source);
		if (shows) {
			degrees.set(source, degree(source) + 1);
			degrees.set(target, degree(target) + 1);
		}
		return shows;
	});
}

/** Tells of each line whether it joins two parts that were apart until then: asked for the strongest first, those make a tree. */
function joiner(): (line: MapLine) => boolean {
	const parents = new Map<string, string>();
	function root(id: string): string {
		let at = id;
		for (let parent = parents.get(at); parent !== undefined; parent = parents.get(at)) {
			at = parent;
		}
		return at;
	}
	return ({ source, target }) => {
		const [one, other] = [root(source), root(target)];
		if (one !== other) {
			parents.set(one, other);
		}
		return one !== other;
	};
}
