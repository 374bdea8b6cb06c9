import { setOptions } from '../address';
import type { Point } from './layout';
import type { Filters } from './model';

/** All that a map's view depends on, as it stands in the address. Concepts are named without their "concept:". */
export interface MapState {
	readonly depth: number;
	readonly size: number;
	readonly filters: Filters;
	/** Ids, in the order in which they were expanded. */
	readonly expanded: readonly string[];
	readonly pins: ReadonlyMap<string, Point>;
	/** The id of the concept that paths lead to. */
	readonly to: string | undefined;
	/** The id of a concept, or of a line. */
	readonly picked: string | undefined;
	readonly asList: boolean;
	/** Zoom, and the point in the middle. */
	readonly camera: { readonly zoom: number; readonly x: number; readonly y: number } | undefined;
}

export const SIZES = [20, 40, 80, 150] as const;

export function mapStateOf(options: URLSearchParams): MapState {
	const list = (name: string) => (options.get(name) ?? '').split(',').filter(Boolean);
	const kinds = options.get('kinds');
	return {
		depth: within(options.get('depth'), 1, 3, 1),
		size: within(options.get('size'), 5, 150, 40),
		filters: {
			minScore: within(options.get('min'), 0, 1, 0),
			subjects: list('subjects').map((slug) => `subject:${slug}`),
			kinds: kinds === 'related' ? 'RELATED' : kinds === 'broader' ? 'BROADER' : 'all',
			generic: options.get('generic') !== 'no',
			allLines: options.get('lines') === 'all',
			folded: list('folded').map(idOf),
		},
		expanded: list('expanded').map(idOf),
		pins: new Map(list('pins').flatMap((pin) => pinOf(pin))),
		to: options.has('to') ? idOf(options.get('to') ?? '') : undefined,
		picked: options.get('picked')?.split('~').map(idOf).join('~') || undefined,
		asList: options.get('view') === 'list',
		camera: cameraOf(options.get('at') ?? ''),
	};
}

const idOf = (slug: string) => `concept:${slug}`;
export const slugOf = (id: string) => id.replaceAll(/(^|~)concept:/g, '$1');

function within(text: string | null, least: number, most: number, otherwise: number): number {
	const value = text === null || text === '' ? Number.NaN : Number(text);
	return Number.isNaN(value) ? otherwise : Math.min(Math.max(value, least), most);
}

/** As in "insulin*120*-40". */
function pinOf(pin: string): readonly [string, Point][] {
	const [slug = '', x, y] = pin.split('*');
	const point = { x: Number(x), y: Number(y) };
	return Number.isFinite(point.x) && Number.isFinite(point.y) ? [[idOf(slug), point]] : [];
}

/** As in "1.25*30*-12". */
function cameraOf(text: string) {
	const [zoom = Number.NaN, x = Number.NaN, y = Number.NaN] = text.split('*').map(Number);
	return zoom > 0 && Number.isFinite(x) && Number.isFinite(y) ? { zoom, x, y } : undefined;
}

const joined = (ids: Iterable<string>) => [...ids].map(slugOf).join(',');

/** A step that "back" takes back. */
export const change = {
	toggleExpanded: ({ expanded, filters }: MapState, id: string) =>
		setOptions({ expanded: joined(toggled(expanded, id)), folded: joined(filters.folded.filter((other) => other !== id)) }),
	toggleFolded: ({ filters }: MapState, id: string) => setOptions({ folded: joined(toggled(filters.folded, id)) }),
	toggleSubject: ({ filters }: MapState, id: string) =>
		setOptions({ subjects: toggled(filters.subjects, id).map((subject) => subject.slice('subject:'.length)).join(',') }),
	pin: ({ pins }: MapState, id: string, point: Point | undefined) => {
		const others = [...pins].filter(([other]) => other !== id);
		const all = point ? [...others, [id, point] as const] : others;
		setOptions({ pins: all.map(([pinned, { x, y }]) => `${slugOf(pinned)}*${Math.round(x)}*${Math.round(y)}`).join(',') });
	},
	pick: (id: string | undefined) => setOptions({ picked: id ? slugOf(id) : null }, { replace: true }),
	pathTo: (id: string | undefined) => setOptions({ to: id ? slugOf(id) : null, picked: null }),
	camera: (zoom: number, { x, y }: Point) => setOptions({ at: `${zoom.toFixed(2)}*${Math.round(x)}*${Math.round(y)}` }, { replace: true }),
	noCamera: () => setOptions({ at: null }, { replace: true }),
};

function toggled(list: readonly string[], id: string): readonly string[] {
	return list.includes(id) ? list.filter((other) => other !== id) : [...list, id];
}
