package org.conceptgraph.api.cost;

import java.util.ArrayList;
import java.util.List;

import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code @cost} and {@code @listSize}, as IBM's cost specification defines them.
 * One thing is our own: an argument that is a list counts as many as it holds.
 */
final class CostDirectives {

	private static final String LIST_SIZE = "listSize";

	private CostDirectives() {
	}

	/**
	 * What the schema says, else 1.
	 * @param element a type that is no leaf, or a field of such a type
	 */
	static double weight(GraphQLDirectiveContainer element) {
		GraphQLAppliedDirective cost = element.getAppliedDirective("cost");
		return (cost != null) ? Double.parseDouble(cost.getArgument("weight").getValue()) : 1;
	}

	/** Whether the field leads on to several others. */
	static boolean isHop(GraphQLFieldDefinition field) {
		return field.getAppliedDirective(LIST_SIZE) != null;
	}

	/** The fields below this one that are as long as its arguments say. */
	static List<String> sizedFields(GraphQLFieldDefinition field) {
		return strings(field.getAppliedDirective(LIST_SIZE), "sizedFields");
	}

	/** How long the list is, of the field itself or of those below it that it sizes. */
	static Size size(GraphQLFieldDefinition definition, Field field) {
		GraphQLAppliedDirective directive = definition.getAppliedDirective(LIST_SIZE);
		if (directive == null) {
			return new Size.Fixed(isList(definition) ? Size.MOST : 1);
		}
		List<Integer> literals = new ArrayList<>();
		List<String> names = new ArrayList<>();
		List<String> slicing = strings(directive, "slicingArguments");
		field.getArguments()
			.stream()
			.filter((argument) -> slicing.contains(argument.getName()))
			.forEach((argument) -> read(argument.getValue(), literals, names));
		int assumed = directive.getArgument("assumedSize").getValue();
		return (literals.isEmpty() && names.isEmpty()) ? new Size.Fixed(assumed)
				: new Size.Sliced(literals, names, assumed);
	}

	private static void read(Value<?> value, List<Integer> literals, List<String> names) {
		switch (value) {
			case IntValue number -> literals.add(clamped(number));
			case ArrayValue list -> literals.add(list.getValues().size());
			case VariableReference variable -> names.add(variable.getName());
			default -> {
				// Null is as if it were not there; anything else does not get through
				// validation.
			}
		}
	}

	/** Of a variable's default, too. */
	static int clamped(IntValue number) {
		return (number.getValue().bitLength() > 30) ? Size.MOST
				: Math.clamp(number.getValue().intValue(), 0, Size.MOST);
	}

	private static boolean isList(GraphQLFieldDefinition field) {
		return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()));
	}

	private static List<String> strings(@Nullable GraphQLAppliedDirective directive, String argument) {
		List<String> value = (directive != null) ? directive.getArgument(argument).getValue() : null;
		return (value != null) ? value : List.of();
	}

}
