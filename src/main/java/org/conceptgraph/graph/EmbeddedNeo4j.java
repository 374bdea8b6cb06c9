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

import org.jspecify.annotations.Nullable;

/**
 * A Neo4j Community database in this process, reached through Bolt on loopback like any
 * other. Its password is made anew at every start and lies beside the data in a file that
 * only its owner can read; through that file a second process on the same directory (an
 * import beside a running server) finds the first one's database instead of opening its
 * own.
 */
final class EmbeddedNeo4j implements AutoCloseable {

	private final FileChannel lockFile;

	private final BoltAddress address;

	/** None where another process has started it. */
	private final @Nullable EmbeddedService service;

	private EmbeddedNeo4j(FileChannel lockFile, BoltAddress address, @Nullable EmbeddedService service) {
		this.lockFile = lockFile;
		this.address = address;
		this.service = service;
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
					: new EmbeddedNeo4j(lockFile, BoltAddress.awaitIn(home, Duration.ofSeconds(30)), null);
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
		EmbeddedService service = EmbeddedService.start(home, settings, newPassword());
		BoltAddress address = new BoltAddress(URI.create("bolt://127.0.0.1:" + service.port()), EmbeddedService.USER,
				service.password());
		address.writeTo(home);
		return new EmbeddedNeo4j(lockFile, address, service);
	}

	private static String newPassword() {
		byte[] bytes = new byte[24];
		new SecureRandom().nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

	@Override
	public void close() throws IOException {
		if (this.service != null) {
			this.service.close();
		}
		this.lockFile.close();
	}

}
