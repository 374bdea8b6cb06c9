package org.conceptgraph.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.conceptgraph.api.core.ErrorCode;
import org.conceptgraph.api.http.Refusal;
import org.conceptgraph.graph.node.ImportRun;
import org.conceptgraph.graph.read.ImportRuns;
import org.conceptgraph.graph.write.ImportBusyException;
import org.conceptgraph.importer.ImportListener;
import org.conceptgraph.importer.ImportRequest;
import org.conceptgraph.importer.ImportSettings;
import org.conceptgraph.importer.Importer;
import org.conceptgraph.page.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Imports that are started over HTTP, of the paths that the server imports anyway: nobody
 * reads other files of it from afar. Who may do it is decided before a request comes
 * here.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ImportEndpoint {

	private static final Logger logger = LoggerFactory.getLogger(ImportEndpoint.class);

	private static final String PATH = "/imports";

	/** Who asks while another import runs is told so, and does not hold a connection. */
	private static final Duration PATIENCE = Duration.ofSeconds(1);

	private static final String RETRY_AFTER = "10";

	private final Importer importer;

	private final ImportSettings settings;

	private final ImportRuns runs;

	ImportEndpoint(Importer importer, ImportSettings settings, ImportRuns runs) {
		this.importer = importer;
		this.settings = settings;
		this.runs = runs;
	}

	@Bean
	RouterFunction<ServerResponse> imports() {
		return RouterFunctions.route().POST(PATH, this::start).GET(PATH + "/{id}", this::follow).build();
	}

	private ServerResponse start(ServerRequest request) {
		List<Path> paths = this.settings.source().paths().stream().filter(Files::exists).toList();
		if (paths.isEmpty()) {
			return refused(HttpStatus.CONFLICT, ErrorCode.NOTHING_TO_IMPORT,
					"None of the paths that this server imports is there; set concept-graph.import.paths.");
		}
		boolean prune = request.param("prune").map(Boolean::parseBoolean).orElse(false);
		CompletableFuture<String> began = new CompletableFuture<>();
		Thread.ofVirtual().name("import").start(() -> run(new ImportRequest(paths, prune, false), began));
		try {
			String id = began.join();
			return ServerResponse.accepted()
				.header(HttpHeaders.LOCATION, PATH + "/" + id)
				.header(HttpHeaders.CACHE_CONTROL, "no-store")
				.body(Map.of("id", id, "state", ImportRun.State.RUNNING));
		}
		catch (CompletionException ex) {
			return refused((ex.getCause() != null) ? ex.getCause() : ex);
		}
	}

	private void run(ImportRequest request, CompletableFuture<String> began) {
		try {
			this.importer.run(request, new Beginning(began), PATIENCE)
				.describe()
				.forEach((line) -> logger.info("{}", line));
		}
		catch (RuntimeException ex) {
			if (!began.completeExceptionally(ex)) {
				logger.error("The import stopped part-way ({}); the next one completes it.",
						ExitCodes.innermostMessage(ex));
			}
		}
	}

	private static ServerResponse refused(Throwable failure) {
		return (failure instanceof ImportBusyException)
				? refused(HttpStatus.CONFLICT, ErrorCode.IMPORT_RUNNING,
						"Another import is running on this database; try again when it is done.")
				: refused(HttpStatus.SERVICE_UNAVAILABLE, ErrorCode.DATABASE_UNAVAILABLE,
						"The database cannot be reached just now. Try again in a moment.");
	}

	private static ServerResponse refused(HttpStatus status, ErrorCode code, String message) {
		return ServerResponse.status(status)
			.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER)
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.body(Refusal.body(code, message));
	}

	private ServerResponse follow(ServerRequest request) {
		String id = request.pathVariable("id");
		ImportRun run = this.runs.byId(List.of(id)).get(id);
		if (run == null) {
			return refused(HttpStatus.NOT_FOUND, ErrorCode.NOT_FOUND, "There is no record of this import.");
		}
		return ServerResponse.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(told(run));
	}

	/** The rest is told by GraphQL. */
	private static Map<String, Object> told(ImportRun run) {
		Map<String, Object> told = new LinkedHashMap<>();
		told.put("id", run.id());
		told.put("state", run.state());
		told.put("stage", run.stage());
		told.put("stageDone", run.stageDone());
		if (run.stageTotal() != null) {
			told.put("stageTotal", run.stageTotal());
		}
		told.put("newPages", run.newPages());
		told.put("changedPages", run.changedPages());
		told.put("unchangedPages", run.unchangedPages());
		told.put("removedPages", run.removedPages());
		told.put("rejectedPages", run.rejectedPages());
		return told;
	}

	/**
	 * Waits for the import to have a record.
	 */
	private record Beginning(CompletableFuture<String> id) implements ImportListener {

		@Override
		public void began(String id) {
			this.id.complete(id);
		}

		@Override
		public void problem(Problem problem) {
		}

		@Override
		public void progress(String stage, long done, long total) {
		}

	}

}
