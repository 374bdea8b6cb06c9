package org.conceptgraph.graph;

import org.conceptgraph.page.problem.Problem;
import tools.jackson.databind.json.JsonMapper;

/**
 * A problem as one text, which is how the record of an import keeps it.
 */
public final class ProblemCodec {

	private static final JsonMapper json = JsonMapper.shared();

	private ProblemCodec() {
	}

	public static String encode(Problem problem) {
		return json.writeValueAsString(problem);
	}

	public static Problem decode(String text) {
		return json.readValue(text, Problem.class);
	}

}
