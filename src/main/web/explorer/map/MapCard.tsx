import { pathTo } from '../address';
import { Icon } from '../ui/Icon';
import { Link } from '../ui/Link';
import type { Picture } from './Drawing';
import { Explanation } from './Explanation';
import { change, type MapState } from './mapState';

/** What has been picked in the map, and what can be done with it. */
export function MapCard({ picture, state, center }: { readonly picture: Picture; readonly state: MapState; readonly center: string }) {
	const id = state.picked;
	const isNode = picture.shown.nodes.some((node) => node.id === id);
	if (!id || (!isNode && !picture.shown.lines.some((line) => line.id === id))) {
		return null;
	}
	return (
		<section className="map-card" aria-label="Picked in the map">
			<button type="button" className="icon-button close" aria-label="Close" onClick={() => change.pick(undefined)}>
				<Icon name="close" />
			</button>
			<Explanation key={id} id={id} picture={picture} linked />
			{isNode && <NodeActions id={id} picture={picture} state={state} center={center} />}
		</section>
	);
}

/** The same for the map and the list. */
export function NodeActions({ id, picture, state, center }: { readonly id: string; readonly picture: Picture; readonly state: MapState; readonly center: string }) {
	const pinned = state.pins.has(id);
	return (
		<div className="actions">
			{id !== center && (
				<Link className="button primary" to={pathTo(id)}>
					Open
				</Link>
			)}
			{id !== center && (
				<button type="button" className="button" aria-pressed={state.expanded.includes(id)} onClick={() => change.toggleExpanded(state, id)}>
					Expand
				</button>
			)}
			<button type="button" className="button" aria-pressed={state.filters.folded.includes(id)} onClick={() => change.toggleFolded(state, id)}>
				Fold
			</button>
			<button type="button" className="button" aria-pressed={pinned} onClick={() => change.pin(state, id, pinned ? undefined : picture.places.get(id))}>
				Pin
			</button>
			{id !== center && (
				<button type="button" className="button" aria-pressed={state.to === id} onClick={() => change.pathTo(state.to === id ? undefined : id)}>
					Path to it
				</button>
			)}
		</div>
	);
}
