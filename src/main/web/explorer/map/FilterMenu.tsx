import { setOptions } from '../address';
import { Menu } from '../ui/Menu';
import { change, type MapState, SIZES } from './mapState';
import type { MapModel } from './model';

/** What of the map is shown: how far it reaches, which subjects, lines and words. */
export function FilterMenu({ state, model }: { readonly state: MapState; readonly model: MapModel | undefined }) {
	const { filters } = state;
	const subjects = [...new Map(model?.nodes.flatMap(({ subject }) => (subject ? [[subject.id, subject.name] as const] : [])))].sort(([, one], [, other]) => one.localeCompare(other));
	const active = filters.minScore > 0 || filters.subjects.length > 0 || filters.kinds !== 'all' || !filters.generic || state.depth > 1 || filters.folded.length > 0 || state.expanded.length > 0 || state.pins.size > 0;
	return (
		<Menu label="Filter" icon="filter" settings>
			<label>
				Steps from the centre
				<select value={state.depth} onChange={(event) => setOptions({ depth: event.target.value === '1' ? null : event.target.value })}>
					{[1, 2, 3].map((depth) => (
						<option key={depth}>{depth}</option>
					))}
				</select>
			</label>
			<label>
				Concepts at most
				<select value={state.size} onChange={(event) => setOptions({ size: event.target.value === '40' ? null : event.target.value })}>
					{[...new Set([...SIZES, state.size])].sort((one, other) => one - other).map((size) => (
						<option key={size}>{size}</option>
					))}
				</select>
			</label>
			<label>
				Lines
				<select value={filters.kinds} onChange={(event) => setOptions({ kinds: event.target.value === 'all' ? null : event.target.value.toLowerCase() })}>
					<option value="all">all kinds</option>
					<option value="RELATED">sharing questions</option>
					<option value="BROADER">broader and narrower</option>
				</select>
			</label>
			<label>
				Closeness at least {filters.minScore.toFixed(2)}
				<input type="range" min={0} max={0.8} step={0.02} value={filters.minScore} onChange={(event) => setOptions({ min: event.target.value === '0' ? null : event.target.value }, { replace: true })} />
			</label>
			<label className="check">
				<input type="checkbox" checked={filters.generic} onChange={(event) => setOptions({ generic: event.target.checked ? null : 'no' })} />
				Very common words
			</label>
			<fieldset>
				<legend>Subjects</legend>
				{subjects.map(([id, name]) => (
					<label key={id} className="check">
						<input type="checkbox" checked={filters.subjects.includes(id)} onChange={() => change.toggleSubject(state, id)} />
						{name}
					</label>
				))}
			</fieldset>
			<button type="button" className="button" disabled={!active} onClick={() => setOptions({ depth: null, size: null, kinds: null, min: null, generic: null, subjects: null, folded: null, expanded: null, pins: null, lines: null, at: null })}>
				As at first
			</button>
		</Menu>
	);
}
