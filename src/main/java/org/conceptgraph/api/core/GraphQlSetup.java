package org.conceptgraph.api.core;

import graphql.scalars.ExtendedScalars;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/**
 * Scalars, and how handlers are called.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ ApiSettings.class, LimitSettings.class })
class GraphQlSetup {

	@Bean
	RuntimeWiringConfigurer scalars() {
		return (wiring) -> wiring.scalar(ExtendedScalars.Date).scalar(ExtendedScalars.DateTime);
	}

	/**
	 * Boot's own would start a thread for each call of a handler. None of ours waits for
	 * anything, so they are called directly.
	 */
	@Bean
	AnnotatedControllerConfigurer annotatedControllerConfigurer() {
		AnnotatedControllerConfigurer configurer = new AnnotatedControllerConfigurer();
		configurer
			.configureBinder((options) -> options.conversionService(ApplicationConversionService.getSharedInstance()));
		return configurer;
	}

}
