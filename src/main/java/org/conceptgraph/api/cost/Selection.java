package org.conceptgraph.api.cost;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a document asks of an object: of each type that the object can have, another
 * thing.
 *
 * @param hops how many lists deep the selection nests
 */
record Selection(List<Alternative> alternatives, int hops) {

	/** Of what does not count, and of what goes round in circles. */
	static final Selection NOTHING = new Selection(List.of(), 0);

	/**
	 * What is asked of one type.
	 *
	 * @param weight of an object of the type
	 */
	record Alternative(double weight, List<Selected> fields) {
	}

	/**
	 * A field that costs something.
	 *
	 * @param key its name in the answer
	 * @param weight of calling it
	 * @param list whether it is a list; if not, the size is for fields below it
	 * @param selection what is asked of its objects; null for a leaf
	 */
	record Selected(String key, double weight, boolean list, Size size, @Nullable Selection selection) {
	}

}
