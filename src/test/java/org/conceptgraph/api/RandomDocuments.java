package org.conceptgraph.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;

/**
 * Valid documents, made at random of a schema: any field, any argument, with values that
 * can be meant. The same seed gives the same documents.
 */
public final class RandomDocuments {

	private static final int DEEPEST = 12;

	private final GraphQLSchema schema;

	private final Map<String, List<String>> values;

	private final Random random;

	private int fields;

	/**
	 * Sets out.
	 * @param values for arguments and input fields, by name; ids are taken for any other
	 * that wants an ID, and numbers from 1 to 10 for any that wants an Int
	 */
	public RandomDocuments(GraphQLSchema schema, Map<String, List<String>> values, long seed) {
		this.schema = schema;
		this.values = values;
		this.random = new Random(seed);
	}

	/** The next one. */
	public String next() {
		this.fields = 0;
		return "query Random " + selection(this.schema.getQueryType(), 0, 10 + this.random.nextInt(60));
	}

	private String selection(GraphQLType type, int depth, int budget) {
		return switch (type) {
			case GraphQLUnionType union -> fragments(union.getTypes(), depth, budget);
			case GraphQLInterfaceType shared -> fragments(this.schema.getImplementations(shared), depth, budget);
			case GraphQLObjectType object -> fields(object, depth, budget);
			default -> throw new IllegalStateException(type + " has no fields");
		};
	}

	private String fragments(List<? extends GraphQLType> types, int depth, int budget) {
		StringBuilder text = new StringBuilder("{ __typename");
		for (GraphQLType type : types) {
			if (this.random.nextBoolean()) {
				text.append(" ... on ")
					.append(((GraphQLNamedType) type).getName())
					.append(' ')
					.append(selection(type, depth, budget));
			}
		}
		return text.append(" }").toString();
	}

	private String fields(GraphQLFieldsContainer type, int depth, int budget) {
		List<GraphQLFieldDefinition> candidates = new ArrayList<>(type.getFieldDefinitions());
		Collections.shuffle(candidates, this.random);
		int wanted = 1 + this.random.nextInt((depth == 0) ? 3 : 4);
		StringBuilder text = new StringBuilder("{ __typename");
		for (GraphQLFieldDefinition field : candidates) {
			GraphQLType result = GraphQLTypeUtil.unwrapAll(field.getType());
			boolean leaf = GraphQLTypeUtil.isLeaf(result);
			if (wanted == 0 || this.fields > budget || (!leaf && depth >= DEEPEST)) {
				break;
			}
			wanted--;
			this.fields++;
			text.append(' ');
			if (this.random.nextInt(8) == 0) {
				text.append("alias").append(this.fields).append(": ");
			}
			text.append(field.getName()).append(arguments(field));
			if (!leaf) {
				text.append(' ').append(selection(result, depth + 1, budget));
			}
		}
		return text.append(" }").toString();
	}

	private String arguments(GraphQLFieldDefinition field) {
		boolean backward = this.random.nextInt(4) == 0;
		List<String> given = new ArrayList<>();
		for (GraphQLArgument argument : field.getArguments()) {
			String name = argument.getName();
			boolean needed = GraphQLTypeUtil.isNonNull(argument.getType());
			// Both ends of a list at once are refused, and so are cursors of other lists.
			boolean other = (name.equals("last") && !backward)
					|| (name.equals("first") && backward && field.getArgument("last") != null) || name.equals("after")
					|| name.equals("before");
			if (needed || (!other && this.random.nextBoolean())) {
				given.add(name + ": " + value(name, argument.getType()));
			}
		}
		return given.isEmpty() ? "" : "(" + String.join(", ", given) + ")";
	}

	private String value(String name, GraphQLInputType type) {
		return switch (type) {
			case GraphQLNonNull needed -> value(name, (GraphQLInputType) needed.getWrappedType());
			case GraphQLList list -> "[" + value(name, (GraphQLInputType) list.getWrappedType()) + "]";
			case GraphQLEnumType enumeration -> one(enumeration.getValues()).getName();
			case GraphQLInputObjectType object -> object(object);
			case GraphQLNamedType scalar -> scalar(name, scalar.getName());
			default -> throw new IllegalStateException("No value for " + type);
		};
	}

	private String object(GraphQLInputObjectType type) {
		List<String> given = new ArrayList<>();
		List<GraphQLInputObjectField> fields = type.isOneOf() ? List.of(one(type.getFields())) : type.getFields();
		for (GraphQLInputObjectField field : fields) {
			if (type.isOneOf() || GraphQLTypeUtil.isNonNull(field.getType()) || this.random.nextInt(3) == 0) {
				given.add(field.getName() + ": " + value(field.getName(), field.getType()));
			}
		}
		return "{" + String.join(", ", given) + "}";
	}

	private String scalar(String name, String type) {
		List<String> known = this.values.getOrDefault(name, this.values.getOrDefault(type, List.of()));
		if (!known.isEmpty()) {
			return type.equals("Int") || type.equals("Float") ? one(known) : '"' + one(known) + '"';
		}
		return switch (type) {
			case "Int" -> String.valueOf(1 + this.random.nextInt(10));
			case "Float" -> String.valueOf(this.random.nextInt(100) / 100.0);
			case "Boolean" -> String.valueOf(this.random.nextBoolean());
			case "Date" -> "\"20%02d-0%d-11\"".formatted(this.random.nextInt(27), 1 + this.random.nextInt(9));
			default -> throw new IllegalStateException("No value for " + name + " of type " + type);
		};
	}

	private <T> T one(List<T> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

}
