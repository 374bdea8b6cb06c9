import './concept.css';
import { Suspense, useEffect } from 'react';
import { setOptions, useAddress } from '../address';
import { useAnswer } from '../api';
import { MapPane } from '../map/MapPane';
import { Concept } from '../queries';
import { remember } from '../search/recent';
import { Failure, Loading, Notice } from '../ui/Notice';
import { useTitle } from '../ui/useTitle';
import { AboutConcept } from './AboutConcept';
import { QuestionsOfConcept } from './QuestionsOfConcept';
import { RelatedConcepts } from './RelatedConcepts';

/** A concept to read about, beside its map. On a phone one of the two shows at a time. */
export function ConceptPage({ id }: { readonly id: string }) {
	const { options } = useAddress();
	const pane = options.get('pane') === 'map' ? 'map' : 'read';
	const { data, error, isError, isPending, refetch } = useAnswer(Concept, { id });
	const concept = data?.concept;
	useTitle(concept?.label ?? (isPending ? undefined : 'Not found'));
	useEffect(() => {
		if (concept) {
			remember({ id: concept.id, name: concept.label });
		}
	}, [concept]);

	if (isError) {
		return <Failure error={error} retry={() => void refetch()} />;
	}
	if (!isPending && !concept) {
		return <Notice title="There is no such concept" titled />;
	}
	return (
		<div className="concept" data-pane={pane}>
			<div className="panes" role="group" aria-label="What to show">
				{(['read', 'map'] as const).map((name) => (
					<button key={name} type="button" aria-pressed={pane === name} onClick={() => setOptions({ pane: name === 'map' ? 'map' : null }, { replace: true })}>
						{name === 'map' ? 'Map' : 'Read'}
					</button>
				))}
			</div>
			<div className="concept-read">
				{concept ? (
					<>
						<AboutConcept concept={concept} />
						<QuestionsOfConcept concept={concept} />
						<RelatedConcepts concept={concept} />
					</>
				) : (
					<Loading what="the concept" lines={10} />
				)}
			</div>
			<Suspense fallback={<section className="map" aria-label="Map" />}>
				<MapPane around={id} label={concept?.label} />
			</Suspense>
		</div>
	);
}
