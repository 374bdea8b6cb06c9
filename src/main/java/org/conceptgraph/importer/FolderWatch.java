package org.conceptgraph.importer;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows folders, archives and files, and tells what to import when something in them
 * has changed. Several changes at once are told together, when nothing has happened for a
 * moment. What is deleted is not told: an import forgets only what it is asked to.
 */
public final class FolderWatch implements Closeable {

	private static final Logger logger = LoggerFactory.getLogger(FolderWatch.class);

	/** Who writes a file does it in several steps. */
	private static final Duration QUIET = Duration.ofMillis(200);

	/** Who goes on writing does not keep others waiting. */
	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private final WatchService service;

	/** Which of the paths each watched folder belongs to. */
	private final Map<WatchKey, Watched> watched = new HashMap<>();

	private record Watched(Path folder, Path path) {
	}

	/**
	 * Changes from now on are told.
	 * @throws UncheckedIOException if a folder cannot be followed
	 */
	public FolderWatch(List<Path> paths) {
		try {
			this.service = (paths.isEmpty() ? Path.of("") : paths.getFirst()).getFileSystem().newWatchService();
			for (Path path : paths) {
				if (Files.isDirectory(path)) {
					follow(path, path);
				}
				else {
					register(Objects.requireNonNull(path.toAbsolutePath().getParent()), path);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The folders " + paths + " cannot be followed: " + ex.getMessage(), ex);
		}
	}

	private void follow(Path folder, Path path) throws IOException {
		Files.walkFileTree(folder, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) throws IOException {
				register(each, path);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException failure) {
				logger.warn("{} cannot be followed: {}", file, failure.toString());
				return FileVisitResult.CONTINUE;
			}

		});
	}

	private void register(Path folder, Path path) throws IOException {
		this.watched.put(
				folder.register(this.service, StandardWatchEventKinds.ENTRY_CREATE,
						StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE),
				new Watched(folder, path));
	}

	/**
	 * Waits for a change.
	 * @return pages that changed; where more than pages did, the whole of the path that
	 * holds it; null once this is closed
	 */
	public @Nullable List<Path> next() throws InterruptedException {
		try {
			TreeSet<Path> changed = new TreeSet<>();
			WatchKey key = this.service.take();
			long end = System.nanoTime() + PATIENCE.toNanos();
			while (key != null) {
				for (WatchEvent<?> event : key.pollEvents()) {
					add(changed, this.watched.get(key), event);
				}
				if (!key.reset()) {
					this.watched.remove(key);
				}
				key = (System.nanoTime() < end) ? this.service.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS) : null;
			}
			return List.copyOf(changed);
		}
		catch (ClosedWatchServiceException ex) {
			return null;
		}
	}

	private void add(TreeSet<Path> changed, @Nullable Watched where, WatchEvent<?> event) {
		if (where == null) {
			return;
		}
		if (!(event.context() instanceof Path name)) {
			// More changed at once than the system could tell.
			changed.add(where.path());
			return;
		}
		Path file = where.folder().resolve(name);
		if (event.kind() == StandardWatchEventKinds.ENTRY_DELETE) {
			if (SourceFiles.isWanted(file.toString())) {
				logger.info("{} is gone; what it held stays until an import with --prune.", file);
			}
		}
		else if (!Files.isDirectory(where.path())) {
			if (file.getFileName().equals(where.path().getFileName())) {
				changed.add(where.path());
			}
		}
		else if (Files.isDirectory(file)) {
			followNew(file, where.path());
			changed.add(where.path());
		}
		else if (SourceFiles.isPage(file.toString())) {
			changed.add(file);
		}
		else if (SourceFiles.isWanted(file.toString())) {
			changed.add(where.path());
		}
	}

	private void followNew(Path folder, Path path) {
		try {
			follow(folder, path);
		}
		catch (IOException ex) {
			logger.warn("{} cannot be followed: {}", folder, ex.toString());
		}
	}

	@Override
	public void close() throws IOException {
		this.service.close();
	}

}
