package org.conceptgraph.graph;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

/**
 * Where the embedded database answers, kept in a file beside its data that only its owner
 * can read.
 */
record BoltAddress(URI uri, String user, String password) {

	private static final String FILE = "bolt.properties";

	void writeTo(Path directory) throws IOException {
		Path draft = directory.resolve(FILE + ".new");
		Files.deleteIfExists(draft);
		if (draft.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		}
		Properties properties = new Properties();
		properties.setProperty("uri", this.uri.toString());
		properties.setProperty("user", this.user);
		properties.setProperty("password", this.password);
		properties.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
		try (Writer writer = Files.newBufferedWriter(draft)) {
			properties.store(writer, "The running embedded database; made anew at every start");
		}
		Files.move(draft, directory.resolve(FILE), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
	}

	/**
	 * The address that a running process has written, waiting for one that is just
	 * starting.
	 * @throws IOException if none appears in time
	 */
	static BoltAddress awaitIn(Path directory, Duration patience) throws IOException {
		long end = System.nanoTime() + patience.toNanos();
		do {
			BoltAddress found = readFrom(directory);
			if (found != null) {
				return found;
			}
			pause();
		}
		while (System.nanoTime() < end);
		throw new IOException("Another process holds the embedded database in " + directory
				+ " but does not say where it answers; stop it, or choose another folder.");
	}

	private static @Nullable BoltAddress readFrom(Path directory) throws IOException {
		Path file = directory.resolve(FILE);
		if (!Files.exists(file)) {
			return null;
		}
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			properties.load(reader);
		}
		boolean alive = ProcessHandle.of(Long.parseLong(properties.getProperty("pid", "0")))
			.map(ProcessHandle::isAlive)
			.orElse(false);
		return alive ? new BoltAddress(URI.create(properties.getProperty("uri")), properties.getProperty("user"),
				properties.getProperty("password")) : null;
	}

	private static void pause() {
		try {
			Thread.sleep(200);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for the embedded database", ex);
		}
	}

}
