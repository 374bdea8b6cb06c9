package org.conceptgraph.page;

import java.util.List;

import org.conceptgraph.page.problem.Problem;

/**
 * What became of one file.
 */
public sealed interface PageResult {

	/**
	 * What the author of the file should know, in the order in which it was found.
	 */
	List<Problem> problems();

	/**
	 * The file is a page.
	 *
	 * @param problems what was repaired and what looks wrong; mostly empty
	 */
	record Accepted(Page page, List<Problem> problems) implements PageResult {

		public Accepted {
			problems = List.copyOf(problems);
		}

	}

	/**
	 * The file is none.
	 *
	 * @param problems every reason that was found, never empty
	 */
	record Rejected(List<Problem> problems) implements PageResult {

		public Rejected {
			problems = List.copyOf(problems);
			if (problems.isEmpty()) {
				throw new IllegalArgumentException("A rejection needs a reason");
			}
		}

	}

}
