package org.conceptgraph.importer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.conceptgraph.GraphTest;
import org.conceptgraph.page.PageReader;
import org.conceptgraph.page.problem.Problem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.conceptgraph.importer.TestPages.page;

/**
 * Whatever a folder or an archive holds, what is good in it is imported, and the rest is
 * told.
 */
@GraphTest
class BadInputIT extends EmptyGraph {

	private static final List<String> DAMAGES = List.of("", "no front matter", "---\nid: 1\n---\n", "---\nid: [\n---\n",
			"---\nid: 1\nid: 2\nurl: /x\ntitle: y\n---\n", "---\nid: 1\nurl: /x\ntitle: !!java.io.File y\n---\n",
			"---\n" + "- ".repeat(10_000) + "\n---\n", "\u0000\u0001\u0002", "---\nid: &a [*a, *a]\n---\n");

	private final List<Problem> problems = new ArrayList<>();

	@Test
	void aThousandDamagedPagesStopNoneOfTheGoodOnes() {
		for (int i = 0; i < 1_000; i++) {
			this.pages.write("damaged-" + i + ".md", DAMAGES.get(i % DAMAGES.size()));
		}
		for (int i = 0; i < 50; i++) {
			this.pages.write("good-" + i + ".md", page(i, "What is number " + i + "?"));
		}

		ImportSummary summary = run(this.folder);

		assertThat(summary.newPages()).isEqualTo(50);
		assertThat(summary.rejectedPages()).isEqualTo(1_000);
		assertThat(this.problems).filteredOn((problem) -> problem.severity() == Problem.Severity.REJECTED)
			.map(Problem::file)
			.satisfies((files) -> assertThat(Set.copyOf(files)).hasSize(1_000));
		assertThat(questions()).isEqualTo(50);
	}

	@Test
	void linksInCirclesAreNotFollowed() throws IOException {
		this.pages.write("inner/page.md", page(1, "What is a circle?"));
		Files.createSymbolicLink(this.folder.resolve("inner/circle"), this.folder);
		Files.createSymbolicLink(this.folder.resolve("itself.md"), this.folder.resolve("itself.md"));
		Files.createSymbolicLink(this.folder.resolve("nowhere.md"), this.folder.resolve("gone.md"));

		assertThat(run(this.folder).newPages()).isEqualTo(1);
	}

	/** The shell makes the files: this JVM may not know how to write such names. */
	@Test
	void fileNamesOfEveryScriptAreRead() throws Exception {
		List<String> names = List.of("питання", "問題", "سؤال", "प्रश्न", "\uD83E\uDDEA", "a\nb", "-rf", "'; \"$(x)\"",
				" ", "é");
		for (int i = 0; i < names.size(); i++) {
			Path page = this.pages.write("page-" + i, page(i, "What is number " + i + "?"));
			StringBuilder octal = new StringBuilder();
			for (byte each : (names.get(i) + ".md").getBytes(StandardCharsets.UTF_8)) {
				octal.append("\\%03o".formatted(each & 0xff));
			}
			Process move = new ProcessBuilder("sh", "-c",
					"mv " + page.getFileName() + " ./\"$(printf '" + octal + "')\"")
				.directory(this.folder.toFile())
				.start();
			assertThat(move.waitFor()).isZero();
		}

		assertThat(run(this.folder).newPages()).isEqualTo(names.size());
	}

	@Test
	void aFolderThatMayNotBeReadIsToldAndTheRestGoesOn() throws IOException {
		this.pages.write("open.md", page(1, "What is open?"));
		Path shut = this.pages.write("shut/page.md", page(2, "What is shut?")).getParent();
		Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("---------"));
		try {
			assumeThat(Files.isReadable(shut)).as("root may read everything").isFalse();

			assertThat(run(this.folder).newPages()).isEqualTo(1);
			assertThat(this.problems).extracting(Problem::code).contains("unreadable");
		}
		finally {
			Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("rwx------"));
		}
	}

	@Test
	void anArchiveThatUnpacksToTooMuchLosesOnlyThatPage() throws IOException {
		Path archive = this.folder.resolve("bomb.zip");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
			zip.putNextEntry(new ZipEntry("bomb.md"));
			byte[] zeros = new byte[1 << 20];
			for (int written = 0; written <= 20 * PageReader.MAX_BYTES; written += zeros.length) {
				zip.write(zeros);
			}
			zip.putNextEntry(new ZipEntry("good.md"));
			zip.write(page(1, "What is good?").toString().getBytes(StandardCharsets.UTF_8));
		}

		ImportSummary summary = run(archive);

		assertThat(summary.newPages()).isEqualTo(1);
		assertThat(this.problems).singleElement().satisfies((problem) -> {
			assertThat(problem.file()).endsWith("bomb.zip!/bomb.md");
			assertThat(problem.code()).isEqualTo("too-large");
		});
	}

	@Test
	void nothingOfAnArchiveIsUnpackedWhereverItsNamesLead() throws IOException {
		Path archive = this.folder.resolve("inner/pages.tar.gz");
		Files.createDirectory(archive.getParent());
		Files.write(archive, tarGz(Map.of("../escaped.md", page(1, "What is outside?").toString())));

		assertThat(run(archive).newPages()).isEqualTo(1);
		assertThat(this.folder.resolve("escaped.md")).doesNotExist();
		assertThat(archive.getParent()).isDirectoryNotContaining("glob:**.md");
	}

	@Test
	void ofAnArchiveThatIsCutOffWhatIsWholeIsImported() throws IOException {
		byte[] whole = tarGz(Map.of("first.md", page(1, "What is first?").toString(), "second.md",
				page(2, "What is second?").toString()));
		Path cut = Files.write(this.folder.resolve("cut.tar.gz"), Arrays.copyOf(whole, whole.length - 60));
		Path other = this.pages.write("other.md", page(3, "What is other?"));
		Path none = this.pages.write("none.zip", "this is no archive");

		ImportSummary summary = run(cut, none, other);

		assertThat(summary.newPages()).isBetween(1L, 3L);
		assertThat(this.problems).extracting(Problem::code).contains("unreadable");
		assertThat(this.problems).extracting(Problem::file).contains(cut.toString());
	}

	private static byte[] tarGz(Map<String, String> files) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (OutputStream gzip = new GzipCompressorOutputStream(bytes);
				TarArchiveOutputStream tar = new TarArchiveOutputStream(gzip)) {
			for (Map.Entry<String, String> file : files.entrySet()) {
				byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
				TarArchiveEntry entry = new TarArchiveEntry(file.getKey(), true);
				entry.setSize(content.length);
				tar.putArchiveEntry(entry);
				tar.write(content);
				tar.closeArchiveEntry();
			}
		}
		return bytes.toByteArray();
	}

	private ImportSummary run(Path... paths) {
		return this.importer.run(new ImportRequest(List.of(paths), false, false), new ImportListener() {

			@Override
			public void problem(Problem problem) {
				BadInputIT.this.problems.add(problem);
			}

			@Override
			public void progress(String stage, long done, long total) {
			}

		});
	}

	private int questions() {
		return this.database
			.read("MATCH (q:Question) RETURN count(q) AS count", Map.of(), (row) -> row.get("count").asInt())
			.getFirst();
	}

}
