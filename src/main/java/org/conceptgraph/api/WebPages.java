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
import org.springframework.web.servlet.view.RedirectView;

/**
 * Serves the pages that Vite builds from {@code src/main/web}. Pages are asked for anew
 * each time; what they load bears a hash in its name and is kept for good.
 */
@Controller
class WebPages implements WebMvcConfigurer {

	private static final String[] PATHS = { "/graphiql", "/graphiql/", "/assets/**" };

	/**
	 * Nothing from elsewhere and no inline code. Styles may be inline, for the editor
	 * sets them.
	 */
	private static final String CONTENT_SECURITY_POLICY = String.join("; ", "default-src 'self'",
			"style-src 'self' 'unsafe-inline'", "worker-src 'self' blob:", "font-src 'self' data:",
			"img-src 'self' data:", "connect-src 'self'", "object-src 'none'", "base-uri 'none'",
			"frame-ancestors 'none'");

	@GetMapping({ "/graphiql", "/graphiql/" })
	ResponseEntity<?> graphiql() {
		return page(new ClassPathResource("web/graphiql/index.html"));
	}

	/** Until the explorer is built, the first page is the one that there is. */
	@GetMapping("/")
	RedirectView home() {
		return new RedirectView("/graphiql", true);
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/assets/**")
			.addResourceLocations("classpath:/web/assets/")
			.setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new SecurityHeaders()).addPathPatterns(PATHS);
	}

	private static ResponseEntity<?> page(Resource page) {
		if (!page.exists()) {
			return ResponseEntity.status(HttpStatus.NOT_FOUND)
				.contentType(MediaType.TEXT_PLAIN)
				.body("This build has no web pages: it was made with -Dweb=false. The API answers at /graphql.\n");
		}
		return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).cacheControl(CacheControl.noCache()).body(page);
	}

	private static final class SecurityHeaders implements HandlerInterceptor {

		@Override
		public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
			response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
			response.setHeader("X-Content-Type-Options", "nosniff");
			response.setHeader("Referrer-Policy", "no-referrer");
			return true;
		}

	}

}
