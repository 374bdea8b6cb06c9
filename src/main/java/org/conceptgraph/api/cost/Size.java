package org.conceptgraph.api.cost;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How many elements a list can have, as the arguments of one request say.
 */
sealed interface Size {

	/** No argument of a list can ask for more; where one does, the field is refused. */
	int MOST = 150;

	/**
	 * From 0 upwards.
	 * @param variables as the client sent them, over the document's own defaults
	 * @param outer the size that the surrounding field was asked for
	 */
	int of(Map<String, ? extends @Nullable Object> variables, int outer);

	/** Whatever the request says. */
	record Fixed(int size) implements Size {

		@Override
		public int of(Map<String, ? extends @Nullable Object> variables, int outer) {
			return this.size;
		}

	}

	/** As the surrounding field says, as the edges of a connection do. */
	record Outer() implements Size {

		@Override
		public int of(Map<String, ? extends @Nullable Object> variables, int outer) {
			return outer;
		}

	}

	/**
	 * The longest that arguments ask for.
	 *
	 * @param literals what the document says
	 * @param names of variables
	 * @param otherwise where no argument is given
	 */
	record Sliced(List<Integer> literals, List<String> names, int otherwise) implements Size {

		@Override
		public int of(Map<String, ? extends @Nullable Object> variables, int outer) {
			int most = -1;
			for (int literal : this.literals) {
				most = Math.max(most, literal);
			}
			for (String name : this.names) {
				Object value = variables.get(name);
				if (value instanceof Number number) {
					most = Math.max(most, Math.clamp(number.longValue(), 0, MOST));
				}
				else if (value instanceof Collection<?> list) {
					most = Math.max(most, Math.min(list.size(), MOST));
				}
			}
			return (most < 0) ? this.otherwise : Math.min(most, MOST);
		}

	}

}
