package org.conceptgraph.api.cost;

import java.util.List;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetcherFactories;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/**
 * Keeps lists without arguments as short as the schema says: what there is more is not
 * answered.
 */
@Configuration(proxyBeanMethods = false)
class ListBounds implements SchemaDirectiveWiring {

	@Bean
	RuntimeWiringConfigurer listBoundsWiring() {
		return (wiring) -> wiring.directive("listSize", this);
	}

	@Override
	public GraphQLFieldDefinition onField(SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> environment) {
		GraphQLAppliedDirective directive = environment.getAppliedDirective();
		Integer most = directive.getArgument("assumedSize").getValue();
		List<String> slicing = directive.getArgument("slicingArguments").getValue();
		if (most != null && slicing == null) {
			DataFetcher<?> fetcher = environment.getFieldDataFetcher();
			environment
				.setFieldDataFetcher(DataFetcherFactories.wrapDataFetcher(fetcher, (_, value) -> atMost(most, value)));
		}
		return environment.getElement();
	}

	private static @Nullable Object atMost(int most, @Nullable Object value) {
		return (value instanceof List<?> list && list.size() > most) ? list.subList(0, most) : value;
	}

}
