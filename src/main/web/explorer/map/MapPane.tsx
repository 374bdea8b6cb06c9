import './map.css';
import './cards.css';
import { use, useMemo, useRef } from 'react';
import { setOptions, useAddress } from '../address';
import { useAnswer } from '../api';
import { ConceptMap, Subjects } from '../queries';
import { csv } from '../take/csv';
import { TakeHome } from '../take/TakeHome';
import { Failure, Loading } from '../ui/Notice';
import { useTheme } from '../ui/Theme';
import { count } from '../ui/words';
import type { Drawing, Picture } from './Drawing';
import { FilterMenu } from './FilterMenu';
import { Legend } from './Legend';
import { layOut } from './layout';
import { coloursOf, fontIsThere } from './look';
import { MapCanvas } from './MapCanvas';
import { MapCard } from './MapCard';
import { MapList } from './MapList';
import { mapStateOf } from './mapState';
import { PathPanel } from './PathPanel';
import { PathPicker } from './PathPicker';
import { svgOf } from './svg';
import { useMap } from './useMap';

/** A concept's map, as a picture or as a list, with everything that can be done to it. */
export function MapPane({ around, label }: { readonly around: string; readonly label: string | undefined }) {
	use(fontIsThere);
	const { options } = useAddress();
	const state = mapStateOf(options);
	const theme = useTheme();
	const drawing = useRef<Drawing | null>(null);
	const place = useRef<HTMLDivElement>(null);
	const { map, variables, model, shown, onPath, paths } = useMap(around, state);
	const subjects = useAnswer(Subjects, {}).data?.subjects;
	const title = `Concept map of ${label ?? 'a concept'}`;

	const pinKey = JSON.stringify([...state.pins]);
	const places = useMemo(() => model && timed(() => layOut(model, state.pins, aspectOf(place.current))), [model, pinKey]);
	const picture = useMemo<Picture | undefined>(() => {
		if (!model || !shown || !places || !subjects) {
			return undefined;
		}
		const colour = coloursOf(subjects, theme);
		return { shown, center: model.center, places, colour: (node) => colour(node.subject?.id), theme, pinned: new Set(state.pins.keys()), onPath };
	}, [model, shown, places, subjects, theme, onPath, pinKey]);

	const tables = shown
		? [
				{ label: 'Concepts as CSV', csv: () => csv(['id', 'concept', 'questions', 'subject', 'generic'], shown.nodes.map((node) => [node.id, node.label, node.questionCount, node.subject?.name, node.generic ? 'yes' : 'no'])) },
				{ label: 'Relations as CSV', csv: () => csv(['source', 'target', 'kind', 'score', 'shared questions'], shown.lines.map((line) => [line.source, line.target, line.kind, line.score, line.sharedQuestionCount])) },
			]
		: [];
	const pictures = [
		...(state.asList ? [] : [{ label: 'Picture as PNG', ending: 'png', make: () => drawing.current?.png(theme) ?? new Blob() }]),
		...(picture ? [{ label: 'Picture as SVG', ending: 'svg', make: () => svgOf(picture, title, legendOf(picture)) }] : []),
	];

	return (
		<section className={state.to === undefined ? 'map' : 'map with-paths'} aria-label="Map" ref={place}>
			<div className="map-tools">
				<div className="switch" role="group" aria-label="Show as">
					{(['map', 'list'] as const).map((name) => (
						<button key={name} type="button" aria-pressed={state.asList === (name === 'list')} onClick={() => setOptions({ view: name === 'list' ? 'list' : null }, { replace: true })}>
							{name === 'map' ? 'Map' : 'List'}
						</button>
					))}
				</div>
				<p className="map-says" role="status">
					{shown && says(shown.nodes.length, model?.truncated ?? false)}
				</p>
				<PathPicker />
				<FilterMenu state={state} model={model} />
				<TakeHome name={title} query={ConceptMap} variables={variables} tables={tables} pictures={pictures} />
			</div>
			{map.isError ? (
				<Failure error={map.error} retry={() => void map.refetch()} />
			) : !picture || !model ? (
				<div className="map-place">
					<Loading what="the map" lines={0} />
				</div>
			) : state.asList ? (
				<MapList picture={picture} state={state} center={around} />
			) : (
				<MapCanvas picture={picture} state={state} title={title} onReady={(ready) => (drawing.current = ready)} />
			)}
			{picture && !state.asList && <Legend entries={legendOf(picture)} quietLines={picture.shown.quietLines} allLines={state.filters.allLines} />}
			{picture && !(state.asList && picture.shown.nodes.some(({ id }) => id === state.picked)) && <MapCard picture={picture} state={state} center={around} />}
			{state.to !== undefined && <PathPanel paths={paths} />}
		</section>
	);
}

function says(concepts: number, truncated: boolean): string {
	return truncated ? `The ${concepts} closest concepts; there are more` : count(concepts, 'concept');
}

/** Shows in the browser's traces, and to src/bench/explorer. */
function timed<T>(lay: () => T): T {
	const start = performance.now();
	const laid = lay();
	performance.measure('concept-map:layout', { start });
	return laid;
}

function aspectOf(element: HTMLElement | null): number {
	return element && element.clientHeight > 0 ? element.clientWidth / element.clientHeight : 1.2;
}

/** The subjects that are there, the most frequent first. */
function legendOf({ shown, colour }: Picture) {
	const found = new Map<string, { name: string; colour: string; concepts: number }>();
	for (const node of shown.nodes) {
		const name = node.subject?.name ?? 'No subject';
		const entry = found.get(name) ?? { name, colour: colour(node), concepts: 0 };
		found.set(name, { ...entry, concepts: entry.concepts + 1 });
	}
	return [...found.values()].sort((one, other) => other.concepts - one.concepts);
}
