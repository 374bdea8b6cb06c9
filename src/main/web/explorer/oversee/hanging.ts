import cytoscape from 'cytoscape';
import type { MapModel, MapNode } from '../map/model';

/** Concepts that only one other joins to the rest of a map. */
export interface Cluster {
	readonly on: MapNode;
	readonly concepts: readonly MapNode[];
}

/** The clusters of a map, the largest first: what falls off when a concept that cuts the map is taken away, but for the part with the centre, or the largest. */
export function clustersOf({ nodes, lines, center }: MapModel): readonly Cluster[] {
	const known = new Map(nodes.map((node) => [node.id, node]));
	const graph = cytoscape({ headless: true, elements: [...nodes.map(({ id }) => ({ data: { id } })), ...lines.map(({ id, source, target }) => ({ data: { id, source, target } }))] });
	const { cut } = graph.elements().hopcroftTarjanBiconnected() as unknown as { readonly cut: cytoscape.NodeCollection };
	const clusters = cut.nodes().toArray().flatMap((node) => {
		const parts = graph.elements().difference(node.closedNeighborhood().edges().union(node)).components().toSorted((one, other) => other.nodes().length - one.nodes().length);
		const rest = parts.find((part) => part.getElementById(center).nonempty()) ?? parts[0];
		const on = known.get(node.id());
		return on ? parts.filter((part) => part !== rest).map((part) => ({ on, concepts: part.nodes().toArray().flatMap((one) => known.get(one.id()) ?? []) })) : [];
	});
	graph.destroy();
	return clusters.toSorted((one, other) => other.concepts.length - one.concepts.length);
}
