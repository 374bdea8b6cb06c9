package org.conceptgraph.bench;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * What Spring Boot needs to answer anything at all over HTTP.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class BareApplication {

	static void main(String[] arguments) {
		SpringApplication.run(BareApplication.class, arguments);
	}

	@Bean
	RouterFunction<ServerResponse> answer() {
		return RouterFunctions.route()
			.POST("/graphql", (_) -> ServerResponse.ok().body("{\"data\":{\"dataset\":{\"version\":\"1\"}}}"))
			.build();
	}

}
