package org.conceptgraph.api.cost;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ArrayValue;
import graphql.language.OperationDefinition;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;

/**
 * What an operation costs: each field called and each object answered counts its weight,
 * and what a list holds counts once for each element. Made once for a document;
 * immutable.
 * <p>
 * As every list is as long as the schema says at most, no answer costs more than its
 * estimate. {@code @skip} and {@code @include} do not lower it, and of an object that
 * could have several types it takes the dearest.
 */
public final class CostPlan {

	/** What is dearer than any budget. */
	private static final double ENDLESS = Double.POSITIVE_INFINITY;

	/**
	 * A document that unfolds to more fields than this is too much, whatever they weigh.
	 */
	private static final int MOST_FIELDS = 100_000;

	private final Selection root;

	private final Map<String, Object> defaults;

	private CostPlan(Selection root, Map<String, Object> defaults) {
		this.root = root;
		this.defaults = defaults;
	}

	/**
	 * Looks at an operation of a document that need not be valid.
	 */
	public static CostPlan of(GraphQLSchema schema, Document document, OperationDefinition operation) {
		Map<String, FragmentDefinition> fragments = document.getDefinitionsOfType(FragmentDefinition.class)
			.stream()
			.collect(Collectors.toMap(FragmentDefinition::getName, (fragment) -> fragment, (first, _) -> first));
		GraphQLObjectType type = switch (operation.getOperation()) {
			case QUERY -> schema.getQueryType();
			case MUTATION -> schema.getMutationType();
			case SUBSCRIPTION -> schema.getSubscriptionType();
		};
		Selection root = (type != null)
				? new Planner(schema, fragments).plan(operation.getSelectionSet(), type, List.of()) : Selection.NOTHING;
		return new CostPlan(root, defaults(operation.getVariableDefinitions()));
	}

	private static Map<String, Object> defaults(List<VariableDefinition> variables) {
		Map<String, Object> defaults = new HashMap<>();
		for (VariableDefinition variable : variables) {
			Value<?> value = (variable.getDefaultValue() != null) ? variable.getDefaultValue() : NullValue.of();
			if (value instanceof IntValue number) {
				defaults.put(variable.getName(), CostDirectives.clamped(number));
			}
			else if (value instanceof ArrayValue list) {
				defaults.put(variable.getName(), list.getValues());
			}
		}
		return defaults;
	}

	/** How many lists deep the operation nests. */
	public int hops() {
		return this.root.hops();
	}

	/**
	 * What an answer costs at most.
	 * @param given the variables as the client sent them
	 * @return infinite where counting it would take too long
	 */
	public double estimate(Map<String, ? extends @Nullable Object> given) {
		Map<String, @Nullable Object> variables = new HashMap<>(this.defaults);
		variables.putAll(given);
		Estimate estimate = new Estimate(variables);
		double cost = estimate.of(this.root, 1);
		return (estimate.fields > MOST_FIELDS) ? ENDLESS : cost;
	}

	private static final class Estimate {

		private final Map<String, @Nullable Object> variables;

		private int fields;

		Estimate(Map<String, @Nullable Object> variables) {
			this.variables = variables;
		}

		double of(Selection selection, int outer) {
			double most = 0;
			for (Selection.Alternative alternative : selection.alternatives()) {
				double sum = alternative.weight();
				for (Selection.Selected field : alternative.fields()) {
					sum += of(field, outer);
				}
				most = Math.max(most, sum);
			}
			return most;
		}

		private double of(Selection.Selected field, int outer) {
			if (++this.fields > MOST_FIELDS) {
				return 0;
			}
			if (field.selection() == null) {
				return field.weight();
			}
			int size = field.size().of(this.variables, outer);
			double each = of(field.selection(), size);
			return field.weight() + (field.list() ? size : 1) * each;
		}

	}

	/**
	 * What an answer did cost.
	 */
	public double actual(Map<String, ? extends @Nullable Object> data) {
		return actual(this.root, data);
	}

	private static double actual(Selection selection, Map<?, ?> object) {
		double most = 0;
		for (Selection.Alternative alternative : selection.alternatives()) {
			double sum = alternative.weight();
			for (Selection.Selected field : alternative.fields()) {
				Object value = object.get(field.key());
				if (value != null || object.containsKey(field.key())) {
					sum += field.weight() + ((field.selection() != null) ? actual(field.selection(), value) : 0);
				}
			}
			most = Math.max(most, sum);
		}
		return most;
	}

	private static double actual(Selection selection, @Nullable Object value) {
		return switch (value) {
			case Map<?, ?> object -> actual(selection, object);
			case Collection<?> list -> {
				double sum = 0;
				for (Object element : list) {
					sum += actual(selection, element);
				}
				yield sum;
			}
			case null, default -> 0;
		};
	}

}
