import { useMemo, useState } from 'react';
import { pathTo, setOptions, useAddress } from '../address';
import { useAnswer } from '../api';
import { modelOf } from '../map/model';
import { ConceptMap, Subjects } from '../queries';
import { Combobox } from '../search/Combobox';
import { useSuggestions } from '../search/useSuggestions';
import { csv } from '../take/csv';
import { TakeHome } from '../take/TakeHome';
import { Link } from '../ui/Link';
import { Failure, Loading, Notice } from '../ui/Notice';
import { count } from '../ui/words';
import { clustersOf } from './hanging';

/** Clusters that hang on one concept, in the largest map around a concept that the server gives: the whole graph is not looked at. */
export function Clusters() {
	const { options } = useAddress();
	const subjects = useAnswer(Subjects, {});
	const largest = subjects.data?.subjects.toSorted((one, other) => other.questionCount - one.questionCount)[0]?.concepts.nodes.find(({ generic }) => !generic);
	const around = options.has('around') ? `concept:${options.get('around')}` : largest?.id;
	const variables = { around: around ?? '', depth: 2, maxConcepts: 150 };
	const answer = useAnswer(ConceptMap, variables, { enabled: around !== undefined, keep: true });
	const model = useMemo(() => answer.data && modelOf(answer.data.conceptMap, [], []), [answer.data]);
	const clusters = useMemo(() => model && clustersOf(model), [model]);
	const [typed, setTyped] = useState('');
	const found = useSuggestions(typed.trim(), true);
	const name = model?.nodes.find(({ id }) => id === model.center)?.label ?? '';

	return (
		<>
			<div className="row">
				<Combobox
					label="The concept in the middle"
					placeholder={name ? `Around ${name}; type another` : 'Around which concept'}
					typed={typed}
					onTyped={setTyped}
					options={found}
					heading="Concepts"
					status={count(found.length, 'concept')}
					onChoose={({ key }) => {
						setTyped('');
						setOptions({ around: key.slice('concept:'.length) });
					}}
				/>
				{clusters && (
					<TakeHome name={`clusters around ${name}`} query={ConceptMap} variables={variables} tables={[{ label: 'These clusters as CSV', csv: () => csv(['hangs on', 'concepts'], clusters.map(({ on, concepts }) => [on.label, concepts.map(({ label }) => label).join('; ')])) }]} />
				)}
			</div>
			{answer.isError ? (
				<Failure error={answer.error} retry={() => void answer.refetch()} />
			) : !clusters || !model ? (
				<Loading what="the clusters" lines={8} />
			) : (
				<>
					<p className="quiet">
						Looked at: {model.truncated ? `the ${model.nodes.length} closest concepts` : count(model.nodes.length, 'concept')} within two steps of {name}.
					</p>
					{clusters.length === 0 && <Notice title="None: every concept here hangs on several others" />}
					<ul className="results">
						{clusters.map(({ on, concepts }) => (
							<li key={`${on.id} ${concepts[0]?.id}`}>
								<div>
									<Link to={`${pathTo(on.id)}?pane=map`}>{on.label}</Link> <span className="quiet">alone holds</span>
									<p>
										{concepts.slice(0, 12).map(({ id, label }, index) => (
											<span key={id}>
												{index > 0 && ' · '}
												<Link to={`${pathTo(id)}?pane=map`}>{label}</Link>
											</span>
										))}
										{concepts.length > 12 && ` and ${concepts.length - 12} more`}
									</p>
								</div>
							</li>
						))}
					</ul>
				</>
			)}
		</>
	);
}
