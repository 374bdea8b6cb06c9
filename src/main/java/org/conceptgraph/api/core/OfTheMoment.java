package org.conceptgraph.api.core;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;

/**
 * Marks answers that can change while the dataset's version stays: no cache may keep
 * them.
 */
public final class OfTheMoment {

	private OfTheMoment() {
	}

	/** Says it of the answer to a field's request. */
	public static void mark(DataFetchingEnvironment environment) {
		environment.getGraphQlContext().put(OfTheMoment.class, true);
	}

	/** Whether it was said of the answer to a request. */
	public static boolean isMarked(GraphQLContext context) {
		return context.getBoolean(OfTheMoment.class);
	}

}
