package org.conceptgraph.api;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the pages that Vite builds from {@code src/main/web}. Pages are asked for anew
 * each time; what they load bears a hash in its name and is kept for good.
 */
@Controller
class WebPages implements WebMvcConfigurer {

	/** Nothing from elsewhere, and no inline code or style. */
	private static final String EXPLORER_POLICY = String.join("; ", "default-src 'self'", "img-src 'self' data: blob:",
			"object-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'");

	/**
	 * Nothing from elsewhere and no inline code. Styles may be inline, for the editor
	 * sets them.
	 */
	private static final String GRAPHIQL_POLICY = String.join("; ", "default-src 'self'",
			"style-src 'self' 'unsafe-inline'", "worker-src 'self' blob:", "font-src 'self' data:",
			"img-src 'self' data:", "connect-src 'self'", "object-src 'none'", "base-uri 'none'",
			"frame-ancestors 'none'");

	/** The views of the explorer (address.ts): one page, which reads its own address. */
	@GetMapping({ "/", "/concept/{key}", "/question/{key}", "/search", "/subjects", "/gaps" })
	ResponseEntity<?> explorer() {
		return page("web/explorer/index.html", EXPLORER_POLICY);
	}

	@GetMapping({ "/graphiql", "/graphiql/" })
	ResponseEntity<?> graphiql() {
		return page("web/graphiql/index.html", GRAPHIQL_POLICY);
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/assets/**")
			.addResourceLocations("classpath:/web/assets/")
			.setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new SecurityHeaders()).addPathPatterns("/assets/**");
	}

	private static ResponseEntity<?> page(String path, String contentSecurityPolicy) {
		Resource page = new ClassPathResource(path);
		if (!page.exists()) {
			return ResponseEntity.status(HttpStatus.NOT_FOUND)
				.contentType(MediaType.TEXT_PLAIN)
				.body("This build has no web pages: it was made with -Dweb=false. The API answers at /graphql.\n");
		}
		return ResponseEntity.ok()
			.contentType(MediaType.TEXT_HTML)
			.cacheControl(CacheControl.noCache())
			.header("Content-Security-Policy", contentSecurityPolicy)
			.header("X-Content-Type-Options", "nosniff")
			.header("Referrer-Policy", "no-referrer")
			.body(page);
	}

	/** Workers take the policy of their own file. */
	private static final class SecurityHeaders implements HandlerInterceptor {

		@Override
		public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
			response.setHeader("Content-Security-Policy", GRAPHIQL_POLICY);
			response.setHeader("X-Content-Type-Options", "nosniff");
			response.setHeader("Referrer-Policy", "no-referrer");
			return true;
		}

	}

}
