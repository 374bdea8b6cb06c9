package org.conceptgraph.importer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.conceptgraph.concept.vocabulary.Vocabulary;
import org.conceptgraph.page.PageReader;

/**
 * Finds the pages and vocabularies in files, folders and archives, one after the other,
 * holding one at a time. Nothing is unpacked to disk; symbolic links are not followed.
 */
public final class SourceFiles {

	/** A vocabulary may be larger than a page. */
	private static final long LARGEST_VOCABULARY = 256L * 1024 * 1024;

	private static final List<String> ARCHIVES = List.of(".zip", ".tar", ".tar.gz", ".tgz", ".tar.xz");

	private final Consumer<SourceFile> sink;

	private final Consumer<UnreadableFile> unreadable;

	/**
	 * @param unreadable is told of what cannot be read; the rest goes on
	 */
	public SourceFiles(Consumer<SourceFile> sink, Consumer<UnreadableFile> unreadable) {
		this.sink = sink;
		this.unreadable = unreadable;
	}

	/**
	 * Everything under a path: of a folder in the order of names.
	 */
	public void read(Path path) {
		try {
			if (Files.isDirectory(path)) {
				readFolder(path, path);
			}
			else if (isArchive(path.toString())) {
				readArchive(path);
			}
			else {
				readFile(path, path.getFileName());
			}
		}
		catch (IOException | UncheckedIOException ex) {
			this.unreadable.accept(new UnreadableFile(path.toString(), ex));
		}
	}

	private void readFolder(Path root, Path folder) throws IOException {
		List<Path> children;
		try (Stream<Path> listed = Files.list(folder)) {
			children = listed.sorted().toList();
		}
		for (Path child : children) {
			try {
				if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
					readFolder(root, child);
				}
				else if (Files.isRegularFile(child, LinkOption.NOFOLLOW_LINKS) && isWanted(child.toString())) {
					readFile(child, root.relativize(child));
				}
			}
			catch (IOException ex) {
				this.unreadable.accept(new UnreadableFile(child.toString(), ex));
			}
		}
	}

	private void readFile(Path file, Path relative) throws IOException {
		long size = Files.size(file);
		byte[] bytes = (size <= largest(file.toString())) ? Files.readAllBytes(file) : null;
		this.sink.accept(new SourceFile(file.toString(), relative.toString().replace('\\', '/'), size, bytes));
	}

	private void readArchive(Path archive) throws IOException {
		try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
				ArchiveInputStream<?> entries = open(archive.toString(), file)) {
			for (ArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
				if (!entry.isDirectory() && isWanted(entry.getName())) {
					long largest = largest(entry.getName());
					// A size that an entry claims is not to be trusted: a bomb unpacks to
					// more.
					byte[] bytes = entries.readNBytes((int) largest + 1);
					boolean fits = bytes.length <= largest;
					this.sink.accept(new SourceFile(archive + "!/" + entry.getName(), entry.getName(),
							fits ? bytes.length : Math.max(entry.getSize(), bytes.length), fits ? bytes : null));
				}
			}
		}
	}

	private static ArchiveInputStream<?> open(String name, InputStream file) throws IOException {
		String lower = name.toLowerCase(Locale.ROOT);
		if (lower.endsWith(".zip")) {
			return new ZipArchiveInputStream(file);
		}
		if (lower.endsWith(".tar")) {
			return new TarArchiveInputStream(file);
		}
		return new TarArchiveInputStream(lower.endsWith("xz") ? new XZCompressorInputStream(file, true)
				: new GzipCompressorInputStream(file, true));
	}

	private static boolean isArchive(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		return ARCHIVES.stream().anyMatch(lower::endsWith);
	}

	/** Whether a file holds a page or a vocabulary, by its name. */
	static boolean isWanted(String name) {
		return isPage(name) || Vocabulary.isVocabulary(name);
	}

	static boolean isPage(String name) {
		return name.toLowerCase(Locale.ROOT).endsWith(".md");
	}

	private static long largest(String name) {
		return Vocabulary.isVocabulary(name) ? LARGEST_VOCABULARY : PageReader.MAX_BYTES;
	}

	/**
	 * A file that is there yet cannot be read.
	 */
	public record UnreadableFile(String name, Exception reason) {
	}

}
