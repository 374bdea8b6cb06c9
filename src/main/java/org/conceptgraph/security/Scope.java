package org.conceptgraph.security;

/**
 * What a token can allow. Clients rely on the names.
 */
final class Scope {

	/** To ask GraphQL, where that needs a token. */
	static final String READ = "concept-graph.read";

	/** To import over HTTP. */
	static final String IMPORT = "concept-graph.import";

	/** To see metrics and whatever else is for operators. */
	static final String OPERATE = "concept-graph.operate";

	/** What Spring Security puts before a scope. */
	static final String AUTHORITY = "SCOPE_";

	private Scope() {
	}

}
