package org.conceptgraph.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.connectors.HttpsConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * A Neo4j Community database in this process, reached through Bolt on loopback like any
 * other. Its password is made anew at every start and lies beside the data in a file that
 * only its owner can read; through that file a second process on the same directory (an
 * import beside a running server) finds the first one's database instead of opening its
 * own.
 */
final class EmbeddedNeo4j implements AutoCloseable {

	private static final String USER = "neo4j";

	private final FileChannel lockFile;

	private final @Nullable DatabaseManagementService service;

	private final BoltAddress address;

	private EmbeddedNeo4j(FileChannel lockFile, @Nullable DatabaseManagementService service, BoltAddress address) {
		this.lockFile = lockFile;
		this.service = service;
		this.address = address;
	}

	/**
	 * Where to reach it, and how.
	 */
	BoltAddress address() {
		return this.address;
	}

	/**
	 * Starts the database, or finds the one that another process has started there. Takes
	 * four to five seconds.
	 * @throws UncheckedIOException if the directory cannot be used
	 */
	static EmbeddedNeo4j open(EmbeddedSettings settings) {
		Path home = settings.directory().toAbsolutePath().normalize();
		try {
			Files.createDirectories(home);
			FileChannel lockFile = FileChannel.open(home.resolve("concept-graph.lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			FileLock lock = tryLock(lockFile);
			return (lock != null) ? start(home, settings, lockFile)
					: new EmbeddedNeo4j(lockFile, null, BoltAddress.awaitIn(home, Duration.ofSeconds(30)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The folder " + home
					+ " cannot hold the embedded database. Set concept-graph.embedded.directory to one that can.", ex);
		}
	}

	private static @Nullable FileLock tryLock(FileChannel lockFile) throws IOException {
		try {
			return lockFile.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	private static EmbeddedNeo4j start(Path home, EmbeddedSettings settings, FileChannel lockFile) throws IOException {
		DatabaseManagementService service = new DatabaseManagementServiceBuilder(home)
			.loadPropertiesFromFile(silence(home))
			.setConfig(GraphDatabaseSettings.auth_enabled, true)
			.setConfig(GraphDatabaseSettings.pagecache_memory, settings.pageCache().toBytes())
			.setConfig(GraphDatabaseSettings.keep_logical_logs, "keep_none")
			.setConfig(GraphDatabaseInternalSettings.dump_diagnostics, false)
			.setConfig(BoltConnector.enabled, true)
			.setConfig(BoltConnector.encryption_level, BoltConnector.EncryptionLevel.DISABLED)
			.setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", settings.boltPort()))
			.setConfig(BoltConnector.advertised_address, new SocketAddress("127.0.0.1", settings.boltPort()))
			.setConfig(HttpConnector.enabled, false)
			.setConfig(HttpsConnector.enabled, false)
			.build();
		BoltAddress address = new BoltAddress(URI.create("bolt://127.0.0.1:" + port(service)), USER, newPassword());
		service.database("system")
			.executeTransactionally("ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
					Map.of("password", address.password()));
		address.writeTo(home);
		return new EmbeddedNeo4j(lockFile, service, address);
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

	private static int port(DatabaseManagementService service) {
		var ports = ((GraphDatabaseAPI) service.database("system")).getDependencyResolver()
			.resolveDependency(ConnectorPortRegister.class);
		var local = ports.getLocalAddress(ConnectorType.BOLT);
		if (local == null) {
			throw new IllegalStateException("The embedded database opened no Bolt port.");
		}
		return local.getPort();
	}

	private static String newPassword() {
		byte[] bytes = new byte[24];
		new SecureRandom().nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

	@Override
	public void close() throws IOException {
		if (this.service != null) {
			this.service.shutdown();
		}
		this.lockFile.close();
	}

}
