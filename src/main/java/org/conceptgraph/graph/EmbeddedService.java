package org.conceptgraph.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.connectors.HttpsConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.event.DatabaseEventContext;
import org.neo4j.graphdb.event.DatabaseEventListenerAdapter;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Neo4j in this process. Where it cannot write, mostly since its disk is full, it stops
 * itself; this starts it again, at the same port and with the same password, once there
 * is room.
 */
final class EmbeddedService implements AutoCloseable {

	static final String USER = "neo4j";

	private static final Logger logger = LoggerFactory.getLogger(EmbeddedService.class);

	/** What a start needs to write, and a few transactions. */
	static final long ROOM = 32L << 20;

	private static final Duration PAUSE = Duration.ofSeconds(1);

	/** After its recovery, which takes what it takes. */
	private static final Duration TIME_TO_START = Duration.ofSeconds(10);

	private static final Duration TIME_TO_END = Duration.ofSeconds(5);

	private static final Duration TIME_TO_CLOSE = Duration.ofSeconds(20);

	private final Path home;

	private final EmbeddedSettings settings;

	private final String password;

	/** Guarded by this, as are its start and its end. */
	private DatabaseManagementService service;

	private volatile boolean closed;

	private EmbeddedService(Path home, EmbeddedSettings settings, String password) throws IOException {
		this.home = home;
		this.settings = settings;
		this.password = password;
		this.service = build();
		this.service.database("system")
			.executeTransactionally("ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
					Map.of("password", password));
	}

	/**
	 * Takes four to five seconds.
	 * @param home where its files are
	 */
	static EmbeddedService start(Path home, EmbeddedSettings settings, String password) throws IOException {
		return new EmbeddedService(home, settings, password);
	}

	private DatabaseManagementService build() throws IOException {
		try {
			return build(this.settings.boltPort(), true);
		}
		catch (NotAvailableException ex) {
			logger.warn("{}; trying again without what was never committed", ex.getMessage());
			return build(this.settings.boltPort(), false);
		}
	}

	/**
	 * @param whole whether a log of transactions that ends in part of one is refused: a
	 * full disk leaves such a log, and nothing in that part was ever committed
	 */
	private DatabaseManagementService build(int port, boolean whole) throws IOException {
		DatabaseManagementService built = new DatabaseManagementServiceBuilder(this.home)
			.loadPropertiesFromFile(silence(this.home))
			.setConfig(GraphDatabaseSettings.auth_enabled, true)
			.setConfig(GraphDatabaseSettings.pagecache_memory, this.settings.pageCache().toBytes())
			.setConfig(GraphDatabaseSettings.keep_logical_logs, "keep_none")
			.setConfig(GraphDatabaseInternalSettings.dump_diagnostics, false)
			.setConfig(GraphDatabaseInternalSettings.fail_on_corrupted_log_files, whole)
			// Twice that at every stop, for latecomers. Ours are gone: the driver is
			// closed first.
			.setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO)
			.setConfig(BoltConnector.enabled, true)
			.setConfig(BoltConnector.encryption_level, BoltConnector.EncryptionLevel.DISABLED)
			.setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
			.setConfig(BoltConnector.advertised_address, new SocketAddress("127.0.0.1", port))
			.setConfig(HttpConnector.enabled, false)
			.setConfig(HttpsConnector.enabled, false)
			.build();
		built.registerDatabaseEventListener(new DatabaseEventListenerAdapter() {

			@Override
			public void databasePanic(DatabaseEventContext event) {
				Thread.ofPlatform().daemon().name("restart").start(EmbeddedService.this::restart);
			}

		});
		if (!built.database("neo4j").isAvailable(TIME_TO_START.toMillis())) {
			built.shutdown();
			throw new NotAvailableException(
					"Neo4j does not start; why stands in " + this.home.resolve("logs/debug.log"));
		}
		return built;
	}

	/**
	 * Nothing is announced or reported to anybody. These settings have no public
	 * constants.
	 */
	private static Path silence(Path home) throws IOException {
		return Files.writeString(home.resolve("neo4j.conf"), """
				server.fleet_discovery.enabled=false
				dbms.fleet_manager.enabled=false
				dbms.usage_report.enabled=false
				""");
	}

	String password() {
		return this.password;
	}

	synchronized int port() {
		var ports = ((GraphDatabaseAPI) this.service.database("system")).getDependencyResolver()
			.resolveDependency(ConnectorPortRegister.class);
		var local = ports.getLocalAddress(ConnectorType.BOLT);
		if (local == null) {
			throw new IllegalStateException("The embedded database opened no Bolt port.");
		}
		return local.getPort();
	}

	private synchronized void restart() {
		int port = port();
		logger.error(
				"The embedded database could not write and has stopped itself. Its disk has {} MB of room; "
						+ "it starts again once there are {}. What it said is in {}",
				room(this.home) >> 20, ROOM >> 20, this.home.resolve("logs/debug.log"));
		while (!this.closed && !isAgain(port)) {
			try {
				wait(PAUSE.toMillis());
			}
			catch (InterruptedException ex) {
				return;
			}
		}
	}

	private boolean isAgain(int port) {
		if (room(this.home) < ROOM) {
			return false;
		}
		try {
			logger.info("The embedded database stops, to start again");
			this.service.shutdown();
			this.service = build(port, false);
			logger.warn("The embedded database has started again");
			return true;
		}
		catch (IOException | RuntimeException | Error ex) {
			// Whatever it is, nobody else would try again.
			logger.warn("The embedded database did not start again: {}", ex.toString());
			return false;
		}
	}

	private static final class NotAvailableException extends IOException {

		private static final long serialVersionUID = 1L;

		NotAvailableException(String message) {
			super(message);
		}

	}

	/**
	 * How many bytes can still be written to the disk of a folder.
	 */
	static long room(Path home) {
		try {
			return Files.getFileStore(home).getUsableSpace();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Neo4j does not give up writing what it holds, not even to a disk that is full; this
	 * does, after a while: what is committed is in the log, and the next start reads it.
	 */
	@Override
	public void close() {
		this.closed = true;
		Thread closing = Thread.ofPlatform().daemon().name("close").start(this::shutDown);
		try {
			if (!closing.join(TIME_TO_CLOSE)) {
				logger.warn("The embedded database does not come to an end; the next start mends it");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private synchronized void shutDown() {
		notifyAll();
		this.service.shutdown();
	}

}
