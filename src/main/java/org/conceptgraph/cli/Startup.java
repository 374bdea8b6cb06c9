package org.conceptgraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.conceptgraph.graph.GraphSchema;
import org.conceptgraph.importer.FolderWatch;
import org.conceptgraph.importer.ImportListener;
import org.conceptgraph.importer.ImportRequest;
import org.conceptgraph.importer.ImportSettings;
import org.conceptgraph.importer.ImportSummary;
import org.conceptgraph.importer.Importer;
import org.conceptgraph.page.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What a server does behind its back once it answers: brings the schema up to date as
 * soon as there is a database, imports, says what to open, and follows what it imported
 * if it is to.
 */
@Component
@ConditionalOnWebApplication
final class Startup {

	private static final Logger logger = LoggerFactory.getLogger(Startup.class);

	private static final Duration PAUSE = Duration.ofSeconds(2);

	private final GraphSchema schema;

	private final Importer importer;

	private final ImportSettings settings;

	private final boolean graphiql;

	private volatile boolean closed;

	private volatile @Nullable FolderWatch watch;

	Startup(GraphSchema schema, Importer importer, ImportSettings settings,
			@Value("${concept-graph.api.graphiql:true}") boolean graphiql) {
		this.schema = schema;
		this.importer = importer;
		this.settings = settings;
		this.graphiql = graphiql;
	}

	@EventListener
	void serverAnswers(WebServerInitializedEvent event) {
		if (event.getApplicationContext().getServerNamespace() == null) {
			int port = event.getWebServer().getPort();
			Thread.ofVirtual().name("startup").start(() -> run(port));
		}
	}

	@EventListener
	void contextCloses(ContextClosedEvent event) throws IOException {
		this.closed = true;
		FolderWatch following = this.watch;
		if (following != null) {
			following.close();
		}
	}

	private void run(int port) {
		if (!awaitDatabase()) {
			return;
		}
		List<Path> paths = this.settings.source().paths().stream().filter(Startup::isThere).toList();
		try (FolderWatch watch = watch(paths)) {
			this.watch = watch;
			importPages(paths);
			logger.info("Explore at http://localhost:{}/", port);
			if (this.graphiql) {
				logger.info("Open http://localhost:{}/graphiql to ask, or POST to http://localhost:{}/graphql", port,
						port);
			}
			if (watch != null && !this.closed) {
				logger.info("Following {}", paths);
				follow(watch);
			}
		}
		catch (IOException | InterruptedException ex) {
			logger.debug("No longer following", ex);
		}
	}

	private boolean awaitDatabase() {
		boolean told = false;
		while (!this.closed) {
			try {
				this.schema.bringUpToDate();
				return true;
			}
			catch (RuntimeException ex) {
				if (!told) {
					logger.warn("The database cannot be used yet ({}); trying again until it can.",
							ExitCodes.innermostMessage(ex));
					told = true;
				}
				pause();
			}
		}
		return false;
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Whoever changes a file during the first import is not forgotten. */
	private @Nullable FolderWatch watch(List<Path> paths) {
		return (this.settings.source().watch() && !paths.isEmpty()) ? new FolderWatch(paths) : null;
	}

	private void importPages(List<Path> paths) {
		if (!paths.isEmpty()) {
			logger.info("Importing {}; the API answers meanwhile", paths);
			run(paths, true);
		}
	}

	private void follow(FolderWatch watch) throws InterruptedException {
		for (List<Path> changed = watch.next(); changed != null; changed = watch.next()) {
			while (!changed.isEmpty() && !run(changed, false) && !this.closed) {
				pause();
			}
		}
	}

	/**
	 * Imports.
	 * @return whether it came to its end
	 */
	private boolean run(List<Path> paths, boolean inFull) {
		try {
			ImportSummary summary = this.importer.run(new ImportRequest(paths, false, false), new LoggingListener());
			(inFull ? summary.describe() : List.of(summary.inShort())).forEach((line) -> logger.info("{}", line));
			return true;
		}
		catch (RuntimeException ex) {
			logger.error("The import stopped part-way ({}); the next one completes it.",
					ExitCodes.innermostMessage(ex));
			logger.debug("The import stopped", ex);
			return false;
		}
	}

	private static boolean isThere(Path path) {
		boolean there = Files.exists(path);
		if (!there) {
			logger.warn("There is no {} to import; set concept-graph.import.paths.", path.toAbsolutePath());
		}
		return there;
	}

	/**
	 * Tells rejected pages one by one, all else in the summary.
	 */
	private static final class LoggingListener implements ImportListener {

		private final Lines lines = new Lines((line) -> logger.info("{}", line));

		@Override
		public void problem(Problem problem) {
			if (problem.severity() == Problem.Severity.REJECTED) {
				logger.warn("Rejected: {}", Lines.of(problem));
			}
		}

		@Override
		public void progress(String stage, long done, long total) {
			this.lines.progress(stage, done, total);
		}

	}

}
