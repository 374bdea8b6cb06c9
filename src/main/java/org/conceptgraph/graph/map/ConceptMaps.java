package org.conceptgraph.graph.map;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.conceptgraph.graph.node.Concept;
import org.conceptgraph.graph.related.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Chooses the concepts of a map, one statement for each step outwards, and reads the
 * relations among them with one more. Half of the room that is left goes to the next
 * ring, all of it to the last; within a ring the strongest chain from the middle wins.
 */
@Component
public final class ConceptMaps {

	private final Neighbours neighbours;

	private final MapRelations relations;

	ConceptMaps(Neighbours neighbours, MapRelations relations) {
		this.neighbours = neighbours;
		this.relations = relations;
	}

	/**
	 * The map around a concept.
	 * @param depth how many steps outwards
	 * @param maxConcepts how many concepts at most, the center included
	 * @param minScore the least score of a relation, or null
	 */
	public ConceptMap around(Concept center, int depth, int maxConcepts, @Nullable Double minScore) {
		int minPoints = Place.atLeast(minScore);
		Map<String, Double> chosen = new LinkedHashMap<>();
		chosen.put(center.id(), 1.0);
		Collection<String> ring = List.of(center.id());
		boolean cut = false;
		for (int step = depth; step > 0 && !ring.isEmpty(); step--) {
			int left = maxConcepts - chosen.size();
			int room = (step > 1) ? (left + 1) / 2 : left;
			Ring next = next(ring, chosen, room, minPoints);
			chosen.putAll(next.strengths());
			ring = next.strengths().keySet();
			cut |= next.cut();
		}
		MapRelations.Found found = this.relations.among(chosen.keySet(), minPoints);
		List<Concept> concepts = chosen.keySet().stream().map(found.concepts()::get).filter(Objects::nonNull).toList();
		return new ConceptMap(center, concepts, found.relations(), cut || found.cut());
	}

	private Ring next(Collection<String> ring, Map<String, Double> chosen, int room, int minPoints) {
		int limit = Math.max(5, 1 + 2 * room / ring.size());
		List<Neighbour> found = this.neighbours.of(ring, limit, minPoints);
		Map<String, Double> candidates = new HashMap<>();
		Map<List<Object>, Integer> counts = new HashMap<>();
		for (Neighbour neighbour : found) {
			counts.merge(List.of(neighbour.from(), neighbour.kind()), 1, Integer::sum);
			// What a vocabulary states has no score of its own to compare.
			boolean counted = neighbour.kind() == Neighbour.Kind.RELATED || minPoints == 0;
			if (counted && !chosen.containsKey(neighbour.to())) {
				double strength = chosen.getOrDefault(neighbour.from(), 0.0) * Place.score(neighbour.points());
				candidates.merge(neighbour.to(), strength, Math::max);
			}
		}
		Map<String, Double> strengths = new LinkedHashMap<>();
		Greatest.of(candidates, room).forEach((id) -> strengths.put(id, candidates.getOrDefault(id, 0.0)));
		boolean cut = candidates.size() > room || counts.values().stream().anyMatch((count) -> count >= limit);
		return new Ring(strengths, cut);
	}

	/**
	 * The concepts at one distance from the center.
	 *
	 * @param strengths of the best chain from the center to each
	 */
	private record Ring(Map<String, Double> strengths, boolean cut) {
	}

}
