import { type Force, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationLinkDatum, type SimulationNodeDatum } from 'd3-force';
import { boxOf } from './look';
import { backbone, type MapLine, type MapModel, type MapNode } from './model';

export interface Point {
	readonly x: number;
	readonly y: number;
}

interface Body extends SimulationNodeDatum {
	readonly id: string;
	/** Node and label together, around the node's middle. */
	readonly box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
	x: number;
	y: number;
}

interface Spring extends SimulationLinkDatum<Body> {
	readonly score: number;
}

/**
 * Where each concept lies: a function of the map and nothing else, so that a link shows the same picture again. What was expanded is laid
 * out around what was there before, which stays; pinned concepts lie where they were put. No two boxes of node and label overlap.
 *
 * @param aspect width by height of the place that the map has
 */
export function layOut(model: MapModel, pins: ReadonlyMap<string, Point>, aspect: number): ReadonlyMap<string, Point> {
	const base = model.nodes.filter((node) => node.from === undefined);
	const waves = [base, ...grouped(model.nodes.filter((node) => node.from !== undefined))];
	const placed = new Map<string, Body>();
	const telling = backbone(model.lines);
	waves.forEach((wave, index) => {
		for (const [at, node] of wave.entries()) {
			placed.set(node.id, bodyOf(node, at, index === 0 ? { x: 0, y: 0 } : (placed.get(node.from ?? '') ?? { x: 0, y: 0 }), pins.get(node.id), node.id === model.center));
		}
		const center = placed.get(model.center);
		if (center && !pins.has(model.center)) {
			[center.fx, center.fy] = [0, 0];
		}
		settle([...placed.values()], springs(telling, placed), aspect, index === 0 ? 400 : 120);
		// The next wave goes around these.
		for (const body of placed.values()) {
			[body.fx, body.fy] = [body.x, body.y];
		}
	});
	return new Map([...placed].map(([id, { x, y }]) => [id, { x: Math.round(x), y: Math.round(y) }]));
}

/** By the concept that they were added for, in order. */
function grouped(nodes: readonly MapNode[]): readonly (readonly MapNode[])[] {
	const groups = new Map<string, MapNode[]>();
	for (const node of nodes) {
		const from = node.from ?? '';
		groups.set(from, [...(groups.get(from) ?? []), node]);
	}
	return [...groups.values()];
}

/** Starts on a spiral, the first in the middle: the strongest stand first in a map. */
function bodyOf(node: MapNode, at: number, around: Point, pin: Point | undefined, center: boolean): Body {
	const distance = 46 * Math.sqrt(at);
	const angle = at * 2.399963;
	const start = pin ?? { x: around.x + distance * Math.cos(angle), y: around.y + distance * Math.sin(angle) };
	return { id: node.id, box: boxOf(node, center), ...start, ...(pin && { fx: pin.x, fy: pin.y }) };
}

function springs(lines: readonly MapLine[], placed: ReadonlyMap<string, Body>): Spring[] {
	return lines.flatMap(({ source, target, score }) => {
		const [one, other] = [placed.get(source), placed.get(target)];
		return one && other ? [{ source: one, target: other, score }] : [];
	});
}

/** First the lines and the distances find their way, through each other where need be; only then do the boxes make room. */
function settle(bodies: Body[], lines: Spring[], aspect: number, ticks: number) {
	const wide = Math.min(Math.max(aspect, 0.5), 2.2);
	const simulation = forceSimulation(bodies)
		.force(
			'lines',
			forceLink<Body, Spring>(lines).distance(({ score }) => 30 + 60 * (1 - score)),
		)
		.force('apart', forceManyBody<Body>().strength(-900).distanceMax(2000))
		.force('x', forceX<Body>(0).strength(0.12 / wide))
		.force('y', forceY<Body>(0).strength(0.12 * wide))
		.alphaDecay(1 - 0.001 ** (1 / ticks))
		.stop();
	simulation.tick(ticks);
	simulation
		.force('boxes', keepBoxesApart(0.6))
		.alpha(0.15)
		.alphaDecay(1 - 0.01 ** (1 / 60))
		.tick(60);

	// What still overlaps is moved, and nothing else.
	const apart = keepBoxesApart(1);
	apart.initialize?.(bodies, () => 0.5);
	for (let round = 0; round < 200 && overlaps(bodies); round++) {
		bodies.forEach((body) => ([body.vx, body.vy] = [0, 0]));
		apart(1);
		for (const body of bodies) {
			body.x = body.fx ?? body.x + (body.vx ?? 0);
			body.y = body.fy ?? body.y + (body.vy ?? 0);
		}
	}
}

const GAP = 6;

/** Pushes two overlapping boxes apart along the axis that is less in the way. */
function keepBoxesApart(strength: number): Force<Body, undefined> {
	let bodies: Body[] = [];
	const force: Force<Body, undefined> = () => {
		for (let i = 0; i < bodies.length; i++) {
			for (let j = i + 1; j < bodies.length; j++) {
				const [one, other] = [bodies[i] as Body, bodies[j] as Body];
				const { x, y } = overlap(one, other);
				if (x <= 0 || y <= 0) {
					continue;
				}
				const [free, otherFree] = [one.fx == null, other.fx == null];
				const share = free && otherFree ? 0.5 : 1;
				if (x < y) {
					const push = x * share * strength * (one.x < other.x || (one.x === other.x && one.id < other.id) ? 1 : -1);
					one.vx = (one.vx ?? 0) - (free ? push : 0);
					other.vx = (other.vx ?? 0) + (otherFree ? push : 0);
				} else {
					const push = y * share * strength * (one.y < other.y || (one.y === other.y && one.id < other.id) ? 1 : -1);
					one.vy = (one.vy ?? 0) - (free ? push : 0);
					other.vy = (other.vy ?? 0) + (otherFree ? push : 0);
				}
			}
		}
	};
	force.initialize = (nodes) => (bodies = nodes);
	return force;
}

function overlap(one: Body, other: Body): Point {
	return {
		x: Math.min(one.x + one.box.right, other.x + other.box.right) - Math.max(one.x + one.box.left, other.x + other.box.left) + GAP,
		y: Math.min(one.y + one.box.bottom, other.y + other.box.bottom) - Math.max(one.y + one.box.top, other.y + other.box.top) + GAP,
	};
}

function overlaps(bodies: readonly Body[]): boolean {
	return bodies.some((one, index) =>
		bodies.slice(index + 1).some((other) => {
			const { x, y } = overlap(one, other);
			return x > GAP / 2 && y > GAP / 2 && (one.fx == null || other.fx == null);
		}),
	);
}

