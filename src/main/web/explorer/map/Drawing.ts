import cytoscape, { type Core, type StylesheetJson } from 'cytoscape';
import type { Theme } from '../ui/Theme';
import type { Point } from './layout';
import { CANVAS, CENTER_FONT_SIZE, FONT, FONT_SIZE, faint, lineWidth, linesOf, radius } from './look';
import type { MapLine, MapNode, Shown } from './model';

/** What happens on a map. Ids are those of concepts and lines. */
export interface DrawingEvents {
	readonly picked: (id: string | undefined) => void;
	readonly opened: (id: string) => void;
	/** With the place in the map's element; undefined when the pointer leaves. */
	readonly pointed: (id: string | undefined, at: Point) => void;
	readonly moved: (id: string, to: Point) => void;
	/** The reader, not the program, has panned or zoomed. */
	readonly viewed: (zoom: number, middle: Point) => void;
}

export interface Picture {
	readonly shown: Shown;
	readonly center: string;
	readonly places: ReadonlyMap<string, Point>;
	readonly colour: (node: MapNode) => string;
	readonly theme: Theme;
	readonly pinned: ReadonlySet<string>;
	readonly onPath: ReadonlySet<string>;
}

const PADDING = 40;
const LARGEST_FIT = 1.25;
/** Labels of eight pixels. */
const READABLE = 0.62;

/** The canvas, drawn by Cytoscape. */
export class Drawing {
	readonly #cy: Core;
	#byHand = false;
	#nodes: ReadonlyMap<string, MapNode> = new Map();

	constructor(element: HTMLElement, events: DrawingEvents) {
		this.#cy = cytoscape({ container: element, minZoom: 0.15, maxZoom: 3, boxSelectionEnabled: false, selectionType: 'single', autounselectify: true, styleEnabled: true });
		const cy = this.#cy;
		cy.on('tap', (event) => events.picked(event.target === cy ? undefined : event.target.id()));
		cy.on('dbltap', 'node', (event) => events.opened(event.target.id()));
		cy.on('mouseover', 'node, edge', (event) => {
			this.#near(event.target.id());
			events.pointed(event.target.id(), event.renderedPosition);
		});
		cy.on('mouseout', 'node, edge', (event) => {
			this.#near(undefined);
			events.pointed(undefined, event.renderedPosition);
		});
		cy.on('dragfree', 'node', (event) => events.moved(event.target.id(), { ...event.target.position() }));
		cy.on('dragpan scrollzoom pinchzoom', () => (this.#byHand = true));
		let waiting: ReturnType<typeof setTimeout> | undefined;
		cy.on('viewport', () => {
			if (this.#byHand) {
				clearTimeout(waiting);
				waiting = setTimeout(() => {
					this.#byHand = false;
					events.viewed(cy.zoom(), this.middle());
				}, 400);
			}
		});
	}

	/** Shows exactly this. What was there before keeps its element. */
	draw({ shown, center, places, colour, theme, pinned, onPath }: Picture): void {
		const cy = this.#cy;
		this.#nodes = new Map(shown.nodes.map((node) => [node.id, node]));
		const wanted = new Set([...shown.nodes.map(({ id }) => id), ...shown.lines.map(({ id }) => id)]);
		cy.batch(() => {
			cy.elements()
				.filter((element) => !wanted.has(element.id()))
				.remove();
			for (const node of shown.nodes) {
				const data = {
					id: node.id,
					label: linesOf(node.label).join('\n'),
					size: 2 * radius(node),
					colour: node.generic ? faint(colour(node), theme) : colour(node),
					kind: node.id === center ? 'center' : node.generic ? 'generic' : 'usual',
					pinned: pinned.has(node.id) ? 'yes' : 'no',
					path: onPath.has(node.id) ? 'yes' : 'no',
				};
				const known = cy.getElementById(node.id);
				const position = places.get(node.id) ?? { x: 0, y: 0 };
				if (known.empty()) {
					cy.add({ group: 'nodes', data, position: { ...position } });
				} else {
					known.data(data);
					known.position({ ...position });
				}
			}
			for (const line of shown.lines) {
				const data = dataOf(line, onPath);
				const known = cy.getElementById(line.id);
				if (known.empty()) {
					cy.add({ group: 'edges', data });
				} else {
					known.data(data);
				}
			}
		});
		cy.elements().removeClass('aside');
		if (onPath.size > 0) {
			cy.elements('[path = "no"]').addClass('aside');
		}
		cy.style(styleOf(theme));
	}

	/** Sets off one element and what touches it; the rest steps back. */
	pick(id: string | undefined): void {
		const cy = this.#cy;
		cy.batch(() => {
			cy.elements().removeClass('picked dimmed');
			const element = id ? cy.getElementById(id) : cy.collection();
			if (element.nonempty()) {
				const near = element.union(id?.includes('~') ? element.connectedNodes() : element.closedNeighborhood());
				cy.elements().difference(near).addClass('dimmed');
				element.addClass('picked');
			}
		});
	}

	#near(id: string | undefined): void {
		this.#cy.elements('.near').removeClass('near');
		if (id) {
			const element = this.#cy.getElementById(id);
			element.addClass('near');
			element.connectedEdges?.().addClass('near');
		}
	}

	/** Shows all of it. */
	fit(): void {
		const cy = this.#cy;
		cy.resize();
		if (cy.elements().nonempty()) {
			cy.fit(cy.elements(), PADDING);
			if (cy.zoom() > LARGEST_FIT) {
				cy.zoom(LARGEST_FIT);
				cy.center();
			}
		}
	}

	/** The first view: the paths, if there are any, or all of it; where that would be too small to read, what lies around the centre. */
	start(): void {
		const cy = this.#cy;
		const path = cy.nodes('[path = "yes"]');
		this.fit();
		if (path.nonempty()) {
			cy.fit(path, 2 * PADDING);
			cy.zoom({ level: Math.min(cy.zoom(), 1), position: middleOf(path.boundingBox()) });
			cy.center(path);
		} else if (cy.zoom() < READABLE) {
			cy.zoom(READABLE);
			cy.center(cy.nodes('[kind = "center"]'));
		}
	}

	zoomBy(factor: number): void {
		this.#cy.zoom({ level: this.#cy.zoom() * factor, renderedPosition: { x: this.#cy.width() / 2, y: this.#cy.height() / 2 } });
	}

	panBy(x: number, y: number): void {
		this.#cy.panBy({ x, y });
	}

	look(camera: { readonly zoom: number } & Point): void {
		this.#cy.resize();
		this.#cy.viewport({ zoom: camera.zoom, pan: { x: this.#cy.width() / 2 - camera.x * camera.zoom, y: this.#cy.height() / 2 - camera.y * camera.zoom } });
	}

	get zoom(): number {
		return this.#cy.zoom();
	}

	/** The point of the map that is in the middle of its place. */
	middle(): Point {
		const { x, y } = this.#cy.pan();
		return { x: (this.#cy.width() / 2 - x) / this.#cy.zoom(), y: (this.#cy.height() / 2 - y) / this.#cy.zoom() };
	}

	place(id: string): Point | undefined {
		const element = this.#cy.getElementById(id);
		return element.nonempty() ? { ...element.position() } : undefined;
	}

	node(id: string): MapNode | undefined {
		return this.#nodes.get(id);
	}

	async png(theme: Theme): Promise<Blob> {
		return this.#cy.png({ output: 'blob-promise', full: true, scale: 2, bg: CANVAS[theme].ground, maxWidth: 6000, maxHeight: 6000 });
	}

	close(): void {
		this.#cy.destroy();
	}
}

function middleOf({ x1, x2, y1, y2 }: { readonly x1: number; readonly x2: number; readonly y1: number; readonly y2: number }): Point {
	return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
}

function dataOf({ id, source, target, kind, score }: MapLine, onPath: ReadonlySet<string>) {
	return { id, source, target, kind, width: lineWidth(score), strength: 0.35 + 0.6 * score, path: onPath.has(source) && onPath.has(target) ? 'yes' : 'no' };
}

function styleOf(theme: Theme): StylesheetJson {
	const { ground, text, quiet, line, accent, broader } = CANVAS[theme];
	return [
		{
			selector: 'node',
			style: {
				width: 'data(size)',
				height: 'data(size)',
				'background-color': 'data(colour)',
				label: 'data(label)',
				color: text,
				'font-family': FONT,
				'font-size': FONT_SIZE,
				'font-weight': 500,
				'text-wrap': 'wrap',
				'text-valign': 'bottom',
				'text-margin-y': 3,
				'text-outline-color': ground,
				'text-outline-width': 2.5,
				'min-zoomed-font-size': 6,
				'border-width': 0,
				'overlay-opacity': 0,
			},
		},
		{ selector: 'node[kind = "generic"]', style: { color: quiet, 'font-weight': 400 } },
		{ selector: 'node[kind = "center"]', style: { 'border-width': 3, 'border-color': text, 'font-size': CENTER_FONT_SIZE, 'font-weight': 700 } },
		{ selector: 'node[pinned = "yes"]', style: { 'border-width': 2, 'border-style': 'dashed', 'border-color': quiet } },
		{ selector: 'edge', style: { 'curve-style': 'haystack', width: 'data(width)', 'line-color': line, 'line-opacity': 'data(strength)' as unknown as number, 'overlay-opacity': 0 } },
		{ selector: 'edge[kind = "BROADER"]', style: { 'curve-style': 'straight', 'line-color': broader, 'line-style': 'dashed', 'line-opacity': 0.55, 'target-arrow-shape': 'triangle', 'target-arrow-color': broader, 'arrow-scale': 0.8 } },
		{ selector: '[path = "yes"]', style: { 'line-color': accent, 'border-color': accent, 'border-width': 3 } },
		{ selector: '.aside', style: { opacity: 0.35 } },
		{ selector: '.dimmed', style: { opacity: 0.18 } },
		{ selector: 'edge.near, edge.picked', style: { 'line-color': accent, 'line-opacity': 0.9, 'target-arrow-color': accent } },
		{ selector: 'node.near, node.picked', style: { 'border-width': 3, 'border-color': accent } },
	];
}
