import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ask, useAnswer } from '../api';
import type { ConceptMapQuery } from '../generated/queries';
import { ConceptMap, Paths } from '../queries';
import type { MapState } from './mapState';
import { type Filters, type MapModel, modelOf, type Path, type Shown, shownOf } from './model';

const EXPANDED_SIZE = 14;

/** What a map needs from the server, put together: the map, each expanded concept's own, and the paths to another concept. */
export function useMap(around: string, { depth, size, expanded, to, filters, picked, asList }: MapState) {
	const variables = { around, depth, maxConcepts: size };
	const map = useAnswer(ConceptMap, variables, { keep: true });
	const more = useQueries({
		queries: expanded.map((id) => {
			const asked = { around: id, depth: 1, maxConcepts: EXPANDED_SIZE };
			return { queryKey: [ConceptMap.text, asked], queryFn: () => ask(ConceptMap, asked) };
		}),
		combine: thereAlready,
	});
	const paths = useAnswer(Paths, { from: around, to: to ?? '' }, { enabled: to !== undefined });

	const found = to === undefined ? undefined : paths.data?.paths;
	// What is still on its way joins when it is there.
	const model = useMemo<MapModel | undefined>(() => map.data && modelOf(map.data.conceptMap, more, found?.paths ?? []), [map.data, more, found]);
	const onPath = useMemo(() => idsOn(found?.paths ?? []), [found]);
	// A list has room for every line.
	const filterKey = JSON.stringify({ ...filters, allLines: filters.allLines || asList });
	const line = picked?.includes('~') ? picked : undefined;
	const shown = useMemo<Shown | undefined>(() => model && shownOf(model, JSON.parse(filterKey) as Filters, onPath, line), [model, filterKey, onPath, line]);
	return { map, variables, model, shown, onPath, paths: { ...paths, found } };
}

function thereAlready(answers: readonly UseQueryResult<ConceptMapQuery>[]) {
	return answers.flatMap(({ data }) => (data ? [data.conceptMap] : []));
}

function idsOn(paths: readonly Path[]): ReadonlySet<string> {
	return new Set(paths.flatMap(({ nodes }) => nodes.filter(({ __typename }) => __typename === 'Concept').map(({ id }) => id)));
}
