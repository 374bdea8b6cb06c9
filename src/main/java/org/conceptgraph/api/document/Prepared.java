package org.conceptgraph.api.document;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import org.conceptgraph.api.cost.CostPlan;
import org.jspecify.annotations.Nullable;

/**
 * A document that has been read.
 *
 * @param entry the document, or its errors
 * @param size of its text, in characters
 * @param operations in the document's order
 * @param plans by operation
 */
record Prepared(PreparsedDocumentEntry entry, int size, List<OperationDefinition> operations,
		Map<OperationDefinition, CostPlan> plans) {

	static Prepared refused(PreparsedDocumentEntry errors) {
		return new Prepared(errors, 0, List.of(), Map.of());
	}

	static Map<OperationDefinition, CostPlan> plans(GraphQLSchema schema, Document document) {
		return document.getDefinitionsOfType(OperationDefinition.class)
			.stream()
			.collect(Collectors.toMap(Function.identity(), (operation) -> CostPlan.of(schema, document, operation)));
	}

	/**
	 * The one that a request means; null where there is none, or none is named among
	 * several.
	 */
	@Nullable OperationDefinition operation(@Nullable String name) {
		if (name == null || name.isEmpty()) {
			return (this.operations.size() == 1) ? this.operations.getFirst() : null;
		}
		for (OperationDefinition operation : this.operations) {
			if (name.equals(operation.getName())) {
				return operation;
			}
		}
		return null;
	}

}
