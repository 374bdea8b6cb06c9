import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { go, pathTo } from '../address';
import { Icon } from '../ui/Icon';
import { Drawing, type Picture } from './Drawing';
import { Explanation } from './Explanation';
import type { Point } from './layout';
import { change, type MapState } from './mapState';

interface Props {
	readonly picture: Picture;
	readonly state: MapState;
	readonly title: string;
	readonly onReady: (drawing: Drawing | null) => void;
}

/** The picture. Whoever cannot see it has the list. */
export function MapCanvas({ picture, state, title, onReady }: Props) {
	const place = useRef<HTMLDivElement>(null);
	const drawing = useRef<Drawing | null>(null);
	const [pointed, setPointed] = useState<{ readonly id: string; readonly at: Point }>();
	const latest = useRef(state);
	latest.current = state;

	useEffect(() => {
		if (!place.current) {
			return undefined;
		}
		const made = new Drawing(place.current, {
			picked: (id) => change.pick(id),
			opened: (id) => go(pathTo(id)),
			pointed: (id, at) => setPointed(id ? { id, at } : undefined),
			moved: (id, to) => change.pin(latest.current, id, to),
			viewed: (zoom, middle) => change.camera(zoom, middle),
		});
		drawing.current = made;
		onReady(made);
		const resized = new ResizeObserver(() => (latest.current.camera ? made.look(latest.current.camera) : made.start()));
		resized.observe(place.current);
		return () => {
			resized.disconnect();
			made.close();
			onReady(null);
		};
	}, []);

	const set = picture.shown.nodes.map(({ id }) => id).join();
	useEffect(() => drawing.current?.draw(picture), [picture]);
	// What is shown has changed: all of it comes into view, unless the reader has chosen a view.
	useEffect(() => (state.camera ? drawing.current?.look(state.camera) : drawing.current?.start()), [set, state.to]);
	useEffect(() => drawing.current?.pick(state.picked), [state.picked, picture]);

	function zoom(factor: number) {
		drawing.current?.zoomBy(factor);
		keep();
	}

	function keep() {
		if (drawing.current) {
			change.camera(drawing.current.zoom, drawing.current.middle());
		}
	}

	function fit() {
		change.noCamera();
		drawing.current?.fit();
	}

	function press(event: KeyboardEvent) {
		const step = 60;
		const moves: Readonly<Record<string, () => void>> = {
			ArrowLeft: () => drawing.current?.panBy(step, 0),
			ArrowRight: () => drawing.current?.panBy(-step, 0),
			ArrowUp: () => drawing.current?.panBy(0, step),
			ArrowDown: () => drawing.current?.panBy(0, -step),
			'+': () => zoom(1.25),
			'-': () => zoom(0.8),
			'0': fit,
			Escape: () => change.pick(undefined),
		};
		const move = moves[event.key];
		if (move && !event.ctrlKey && !event.metaKey && !event.altKey) {
			event.preventDefault();
			move();
		}
	}

	return (
		<div className="map-place">
			<div ref={place} className="canvas __________cytoscape_container" role="img" aria-label={title} aria-describedby="map-help" tabIndex={0} onKeyDown={press} onKeyUp={(event) => event.key.startsWith('Arrow') && keep()} />
			<p id="map-help" className="hidden">
				Arrows move the map, plus and minus zoom, zero shows all of it. The list says what the map shows, and can do what it can.
			</p>
			<div className="zoom" role="group" aria-label="View">
				<button type="button" className="icon-button" aria-label="Zoom in" onClick={() => zoom(1.25)}>
					<Icon name="plus" />
				</button>
				<button type="button" className="icon-button" aria-label="Zoom out" onClick={() => zoom(0.8)}>
					<Icon name="minus" />
				</button>
				<button type="button" className="icon-button" aria-label="Fit the whole map" onClick={fit}>
					<Icon name="fit" />
				</button>
			</div>
			{pointed && pointed.id !== state.picked && (
				<div className="hover-card" ref={(card) => putBeside(card, pointed.at)}>
					<Explanation id={pointed.id} picture={picture} />
				</div>
			)}
		</div>
	);
}

/** Beside the pointer, and within the map. */
function putBeside(card: HTMLElement | null, { x, y }: Point): void {
	if (!card) {
		return;
	}
	const { clientWidth = 0, clientHeight = 0 } = card.parentElement ?? {};
	card.style.left = `${Math.max(8, Math.min(x + 16, clientWidth - card.offsetWidth - 8))}px`;
	card.style.top = `${Math.max(8, y + 16 + card.offsetHeight > clientHeight ? y - card.offsetHeight - 12 : y + 16)}px`;
}
