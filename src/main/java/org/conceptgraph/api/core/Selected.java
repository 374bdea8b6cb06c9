package org.conceptgraph.api.core;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import graphql.execution.CoercedVariables;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.ValuesResolver;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLTypeUtil;

/**
 * What a document selects of a field's objects, which have one type. Looks one level down
 * at a time: the environment's own selection set unfolds the whole operation for the
 * first question, which took an eighth of a small answer's time.
 */
public final class Selected {

	private static final FieldCollector COLLECTOR = new FieldCollector();

	private final DataFetchingEnvironment environment;

	private final GraphQLObjectType type;

	private final List<MergedField> fields;

	private Selected(DataFetchingEnvironment environment, GraphQLOutputType type, MergedField field) {
		this.environment = environment;
		this.type = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(type);
		FieldCollectorParameters parameters = FieldCollectorParameters.newParameters()
			.schema(environment.getGraphQLSchema())
			.objectType(this.type)
			.fragments(environment.getFragmentsByName())
			.variables(environment.getVariables())
			.graphQLContext(environment.getGraphQlContext())
			.build();
		this.fields = COLLECTOR.collectFields(parameters, field).getSubFieldsList();
	}

	/**
	 * What is selected of the field that is being fetched.
	 */
	public static Selected of(DataFetchingEnvironment environment) {
		return new Selected(environment, environment.getFieldType(), environment.getMergedField());
	}

	/**
	 * The fields with a name, whatever their aliases.
	 */
	public List<MergedField> fields(String name) {
		return this.fields.stream().filter((field) -> field.getName().equals(name)).toList();
	}

	/**
	 * What is selected of one of the fields.
	 */
	public Selected of(MergedField field) {
		return new Selected(this.environment, definition(field).getType(), field);
	}

	/**
	 * The names of the fields that are selected, or that are selected below fields of
	 * these names.
	 */
	public Stream<String> names(String... path) {
		Stream<Selected> level = Stream.of(this);
		for (String name : path) {
			level = level.flatMap((selected) -> selected.fields(name).stream().map(selected::of));
		}
		return level.flatMap((selected) -> selected.fields.stream()).map(MergedField::getName);
	}

	/**
	 * The arguments of one of the fields, defaults included.
	 */
	public Map<String, Object> arguments(MergedField field) {
		return ValuesResolver.getArgumentValues(this.environment.getGraphQLSchema().getCodeRegistry(),
				definition(field).getArguments(), field.getArguments(),
				CoercedVariables.of(this.environment.getVariables()), this.environment.getGraphQlContext(),
				Locale.ENGLISH);
	}

	private GraphQLFieldDefinition definition(MergedField field) {
		return this.type.getFieldDefinition(field.getName());
	}

}
