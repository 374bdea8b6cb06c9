package org.conceptgraph.api;

import java.time.Duration;

import org.conceptgraph.api.core.ApiSettings;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the pages that Vite builds from {@code src/main/web}. Pages are asked for anew
 * each time; what they load bears a hash in its name and is kept for good.
 */
@Controller
class WebPages implements WebMvcConfigurer {

	private final boolean graphiql;

	WebPages(ApiSettings settings) {
		this.graphiql = settings.graphiql();
	}

	/** The views of the explorer (address.ts): one page, which reads its own address. */
	@GetMapping({ "/", "/concept/{key}", "/question/{key}", "/search", "/subjects", "/gaps" })
	ResponseEntity<?> explorer() {
		return page("web/explorer/index.html");
	}

	@GetMapping({ "/graphiql", "/graphiql/" })
	ResponseEntity<?> graphiql() {
		return this.graphiql ? page("web/graphiql/index.html") : notFound("GraphiQL is switched off here.\n");
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/assets/**")
			.addResourceLocations("classpath:/web/assets/")
			.setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
	}

	private static ResponseEntity<?> page(String path) {
		Resource page = new ClassPathResource(path);
		if (!page.exists()) {
			return notFound(
					"This build has no web pages: it was made with -Dweb=false. The API answers at /graphql.\n");
		}
		return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).cacheControl(CacheControl.noCache()).body(page);
	}

	private static ResponseEntity<?> notFound(String why) {
		return ResponseEntity.status(HttpStatus.NOT_FOUND).contentType(MediaType.TEXT_PLAIN).body(why);
	}

}
