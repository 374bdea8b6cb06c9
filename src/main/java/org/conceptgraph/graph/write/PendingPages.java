package org.conceptgraph.graph.write;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.TransactionContext;

/**
 * Settles pages whose questions have been derived. A page whose source id changed also
 * affects the id it had; that one is derived before its present one, with which the page
 * is settled, so that nothing is forgotten if the import ends in between.
 */
final class PendingPages {

	/** A page that is gone yet still listed stays as a mere address. */
	private static final String REMOVE = """
			UNWIND $sourceIds AS sourceId
			MATCH (p:Page {sourceId: sourceId})
			WHERE p.removed
			SET p = {key: p.key}
			WITH p
			CALL (p) {
			  MATCH (p)-[r:IN|LISTS]->()
			  DELETE r
			}
			""";

	private static final String SETTLE = """
			UNWIND $sourceIds AS sourceId
			MATCH (p:Page {sourceId: sourceId})
			WHERE p.pending
			REMOVE p.pending, p.affects
			""";

	void clear(TransactionContext transaction, Collection<String> sourceIds) {
		Map<String, Object> parameters = Map.of("sourceIds", List.copyOf(sourceIds));
		transaction.run(REMOVE, parameters).consume();
		transaction.run(SETTLE, parameters).consume();
	}

}
