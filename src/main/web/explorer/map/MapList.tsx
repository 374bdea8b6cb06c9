import { Fragment, useMemo } from 'react';
import { pathTo } from '../address';
import { Link } from '../ui/Link';
import { number, score } from '../ui/words';
import type { Picture } from './Drawing';
import { NodeActions } from './MapCard';
import { change, type MapState } from './mapState';

/** What the map shows, in words: every concept, how close it is to the centre, and what it hangs together with. */
export function MapList({ picture, state, center }: { readonly picture: Picture; readonly state: MapState; readonly center: string }) {
	const { nodes, lines } = picture.shown;
	const rows = useMemo(() => {
		const names = new Map(nodes.map(({ id, label }) => [id, label]));
		return nodes
			.map((node) => {
				const touching = lines.filter(({ source, target }) => source === node.id || target === node.id);
				const toCenter = touching.find(({ source, target }) => source === center || target === center);
				const neighbours = touching.map((line) => ({ line, other: line.source === node.id ? line.target : line.source })).filter(({ other }) => other !== center);
				return { node, toCenter, neighbours: neighbours.map(({ line, other }) => ({ id: line.id, other, name: names.get(other) ?? other })) };
			})
			.sort((one, other) => Number(other.node.id === center) - Number(one.node.id === center) || (other.toCenter?.score ?? -1) - (one.toCenter?.score ?? -1));
	}, [nodes, lines, center]);

	return (
		<div className="map-list" tabIndex={0} role="group" aria-label="The map as a list">
			<table>
				<thead>
					<tr>
						<th scope="col">Concept</th>
						<th scope="col" data-align="right">
							Questions
						</th>
						<th scope="col">Subject</th>
						<th scope="col">To the centre</th>
						<th scope="col">Hangs together with</th>
						<th scope="col">
							<span className="hidden">Actions</span>
						</th>
					</tr>
				</thead>
				<tbody>
					{rows.map(({ node, toCenter, neighbours }) => (
						<Fragment key={node.id}>
						<tr data-generic={node.generic || undefined} data-picked={state.picked === node.id || undefined}>
							<th scope="row">
								<Link to={pathTo(node.id)}>{node.label}</Link>
							</th>
							<td data-align="right">{number(node.questionCount)}</td>
							<td>
								{node.subject && (
									<span className="subject">
										<svg viewBox="0 0 12 12" aria-hidden="true">
											<circle cx="6" cy="6" r="5.5" fill={picture.colour(node)} />
										</svg>
										{node.subject.name}
									</span>
								)}
							</td>
							<td>{node.id === center ? 'the centre' : toCenter ? `${score(toCenter.score)} · ${number(toCenter.sharedQuestionCount)} shared${toCenter.kind === 'BROADER' ? ' · broader or narrower' : ''}` : '–'}</td>
							<td className="small">
								{neighbours.slice(0, 5).map(({ id, name }, index, shown) => (
									<Fragment key={id}>
										<span className="item">
											<button type="button" className="text-button" onClick={() => change.pick(id)}>
												{name}
											</button>
											{index < shown.length - 1 && ','}
										</span>{' '}
									</Fragment>
								))}
								{neighbours.length > 5 && `and ${neighbours.length - 5} more`}
							</td>
							<td>
								<button type="button" className="button" aria-expanded={state.picked === node.id} aria-label={`… what can be done with ${node.label}`} onClick={() => change.pick(state.picked === node.id ? undefined : node.id)}>
									…
								</button>
							</td>
						</tr>
						{state.picked === node.id && (
							<tr className="acts">
								<td colSpan={6}>
									{node.definition && <p className="quiet small">{node.definition}</p>}
									<NodeActions id={node.id} picture={picture} state={state} center={center} />
								</td>
							</tr>
						)}
						</Fragment>
					))}
				</tbody>
			</table>
		</div>
	);
}

