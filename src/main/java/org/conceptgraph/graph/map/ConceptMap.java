package org.conceptgraph.graph.map;

import java.util.List;

import org.conceptgraph.graph.node.Concept;

/**
 * The neighbourhood of a concept.
 *
 * @param concepts the one in the middle first
 * @param truncated whether there was more than the map may hold
 */
public record ConceptMap(Concept center, List<Concept> concepts, List<Relation> relations, boolean truncated) {

	/**
	 * How two concepts of the map hang together.
	 *
	 * @param source of BROADER, the narrower one
	 */
	public record Relation(Concept source, Concept target, Kind kind, double score, int sharedQuestionCount) {
	}

	/**
	 * Kinds of relations.
	 */
	public enum Kind {

		/** The same questions are about both. */
		RELATED,
		/** A vocabulary says that the target is broader. */
		BROADER

	}

}
