package org.conceptgraph.api.core;

import java.util.Map;

import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.Instrumentation;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What a document may ask for at most, decided before any handler runs.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiSettings.class)
class Limits {

	@Bean
	Instrumentation depthLimit(ApiSettings settings) {
		return new MaxQueryDepthInstrumentation(settings.maxDepth()) {

			@Override
			protected AbortExecutionException mkAbortException(int depth, int maxDepth) {
				return new Refusal(ErrorCode.TOO_DEEP,
						"This document nests %d fields deep; at most %d are answered.".formatted(depth, maxDepth));
			}

		};
	}

	@Bean
	Instrumentation complexityLimit(ApiSettings settings) {
		return new MaxQueryComplexityInstrumentation(settings.maxComplexity(), Limits::complexity) {

			@Override
			protected AbortExecutionException mkAbortException(int complexity, int maxComplexity) {
				return new Refusal(ErrorCode.TOO_COMPLEX,
						"This document could ask for %d values; at most %d are answered. Ask for shorter lists or fewer levels."
							.formatted(complexity, maxComplexity));
			}

		};
	}

	/**
	 * A field counts one; what a list holds counts once for each element asked for. Stays
	 * within an int, whatever the arguments are.
	 */
	private static int complexity(FieldComplexityEnvironment field, int children) {
		return (int) Math.min(Integer.MAX_VALUE / 4, 1 + (long) children * elements(field));
	}

	private static long elements(FieldComplexityEnvironment field) {
		if (field.getFieldDefinition().getArgument("first") == null) {
			return 1;
		}
		Map<String, Object> arguments = field.getArguments();
		Object size = (arguments.get("last") != null) ? arguments.get("last") : arguments.get("first");
		return (size instanceof Integer number) ? Math.clamp(number, 1, Window.MAX_SIZE) : Window.DEFAULT_SIZE;
	}

	/**
	 * GraphQL's way of giving up, with a code.
	 */
	private static final class Refusal extends AbortExecutionException {

		private final ErrorCode code;

		Refusal(ErrorCode code, String message) {
			super(message);
			this.code = code;
		}

		@Override
		public Map<String, Object> getExtensions() {
			return Map.of("code", this.code.name());
		}

	}

}
