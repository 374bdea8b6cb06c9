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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.DatabaseException;

/**
 * A Neo4j Community database in this process, reached through Bolt on loopback like any
 * other. Its password is made anew at every start and lies beside the data in a file that
 * only its owner can read; through that file a second process on the same directory (an
 * import beside a running server) finds the first one's database instead of opening its
 * own.
 */
final class EmbeddedNeo4j implements AutoCloseable {

	private final FileChannel lockFile;

	private final Path home;

	private final CompletableFuture<Started> started;

	private EmbeddedNeo4j(Path home, FileChannel lockFile, CompletableFuture<Started> started) {
		this.home = home;
		this.lockFile = lockFile;
		this.started = started;
	}

	/**
	 * @param service null where another process has started it
	 */
	private record Started(BoltAddress address, @Nullable EmbeddedService service) {
	}

	/**
	 * Where to reach it, and how. Waits until it has started.
	 * @throws UncheckedIOException if the directory cannot be used
	 */
	BoltAddress address() {
		try {
			return this.started.join().address();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof UncheckedIOException unusable) ? unusable : ex;
		}
	}

	/**
	 * Begins to start the database, or to look for the one that another process has
	 * started there, and returns: it takes some seconds, in which the rest of the
	 * application starts, too.
	 * @throws UncheckedIOException if the directory cannot be used
	 */
	static EmbeddedNeo4j open(EmbeddedSettings settings) {
		Path home = settings.directory().toAbsolutePath().normalize();
		try {
			Files.createDirectories(home);
			FileChannel lockFile = FileChannel.open(home.resolve("concept-graph.lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			FileLock lock = tryLock(lockFile);
			return new EmbeddedNeo4j(home, lockFile,
					CompletableFuture.supplyAsync(() -> (lock != null) ? start(home, settings) : find(home),
							Thread.ofPlatform().name("embedded")::start));
		}
		catch (IOException ex) {
			throw unusable(home, ex);
		}
	}

	/**
	 * Refuses to write while the disk is nearly full. Neo4j stops itself where it cannot
	 * write, and now and then leaves a log that it cannot read again: the length of what
	 * was torn off asks for more memory than there is.
	 * @throws DatabaseException if there is too little room
	 */
	void checkRoom() {
		long room = EmbeddedService.room(this.home);
		if (room < EmbeddedService.ROOM) {
			throw new DatabaseException("ConceptGraph.DiskFull",
					"there are %d MB of room, and nothing is written with less than %d".formatted(room >> 20,
							EmbeddedService.ROOM >> 20));
		}
	}

	private static UncheckedIOException unusable(Path home, IOException reason) {
		return new UncheckedIOException(
				"The folder " + home
						+ " cannot hold the embedded database. Set concept-graph.embedded.directory to one that can.",
				reason);
	}

	private static @Nullable FileLock tryLock(FileChannel lockFile) throws IOException {
		try {
			return lockFile.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	private static Started start(Path home, EmbeddedSettings settings) {
		try {
			EmbeddedService service = EmbeddedService.start(home, settings, newPassword());
			BoltAddress address = new BoltAddress(URI.create("bolt://127.0.0.1:" + service.port()),
					EmbeddedService.USER, service.password());
			address.writeTo(home);
			return new Started(address, service);
		}
		catch (IOException ex) {
			throw unusable(home, ex);
		}
	}

	private static Started find(Path home) {
		try {
			return new Started(BoltAddress.awaitIn(home, Duration.ofSeconds(30)), null);
		}
		catch (IOException ex) {
			throw unusable(home, ex);
		}
	}

	private static String newPassword() {
		byte[] bytes = new byte[24];
		new SecureRandom().nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

	/** One that is still starting has to come to its end first. */
	@Override
	public void close() throws IOException {
		Started ended = this.started.exceptionally((_) -> null).join();
		if (ended != null && ended.service() != null) {
			ended.service().close();
		}
		this.lockFile.close();
	}

}
