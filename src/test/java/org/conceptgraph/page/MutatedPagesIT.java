package org.conceptgraph.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Good pages with random damage, for ten minutes ({@code -Dfuzz.minutes}): each is
 * accepted or rejected, and none takes over a second.
 */
@Tag("soak")
class MutatedPagesIT {

	private static final Duration WHILE = Duration.ofMinutes(Integer.getInteger("fuzz.minutes", 10));

	private static final Duration A_SECOND = Duration.ofSeconds(1);

	private static final List<String> PIECES = List.of("---\n", "'", "\"", ": ", "\n", "\\n", "\\(", "\\[", "$", "$$",
			"{", "}", "[", "]", "|", ">-\n", "&a ", "*a", "!!x ", "#", "`", "```\n", "\t", "\u0000", "\uFEFF", "â€™",
			"Ã¢â‚¬â„¢", "<script>", "&nbsp;", "| a | b |\n|---|---|\n", "\\begin{matrix}", "% ", "? ", "- ",
			"related_article1:\n");

	private final SplittableRandom random = new SplittableRandom();

	@Test
	void areAcceptedOrRejectedAndNoneTakesOverASecond() throws IOException {
		List<byte[]> pages = pages();
		long end = System.nanoTime() + WHILE.toNanos();
		long read = 0;
		long accepted = 0;
		Duration longest = Duration.ZERO;
		while (System.nanoTime() < end) {
			byte[] page = damaged(pages);
			long begin = System.nanoTime();
			PageResult result = new PageReader().read("damaged.md", page);
			Duration time = Duration.ofNanos(System.nanoTime() - begin);
			longest = (time.compareTo(longest) > 0) ? time : longest;
			read++;
			accepted += (result instanceof PageResult.Accepted) ? 1 : 0;
			assertThat(result instanceof PageResult.Rejected && result.problems().isEmpty()).isFalse();
		}
		System.out.printf("%,d damaged pages read, %,d accepted; the longest took %d ms%n", read, accepted,
				longest.toMillis());
		assertThat(accepted).isPositive().isLessThan(read);
		assertThat(longest).isLessThan(A_SECOND);
	}

	private static List<byte[]> pages() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("import/pages"))) {
			return files.filter(Files::isRegularFile).map(MutatedPagesIT::bytes).toList();
		}
	}

	private static byte[] bytes(Path file) {
		try {
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private byte[] damaged(List<byte[]> pages) {
		byte[] page = any(pages);
		for (int damages = this.random.nextInt(1, 9); damages > 0 && page.length > 1; damages--) {
			int at = this.random.nextInt(page.length);
			int to = Math.min(page.length, at + this.random.nextInt(1, 60));
			page = switch (this.random.nextInt(6)) {
				case 0 -> joined(page, at, any(PIECES).getBytes(StandardCharsets.UTF_8), at);
				case 1 -> joined(page, at,
						any(PIECES).repeat(this.random.nextInt(2_000)).getBytes(StandardCharsets.UTF_8), at);
				case 2 -> joined(page, at, new byte[0], to);
				case 3 -> joined(page, at, new byte[] { (byte) this.random.nextInt(256) }, at + 1);
				case 4 -> joined(page, at, slice(page, at, to), at);
				default -> joined(page, at, any(pages), to);
			};
		}
		return page;
	}

	private <T> T any(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

	/** The beginning of a page, something else, and the page's end. */
	private static byte[] joined(byte[] page, int begin, byte[] middle, int end) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.write(page, 0, begin);
		bytes.writeBytes(middle);
		bytes.write(page, end, page.length - end);
		return bytes.toByteArray();
	}

	private static byte[] slice(byte[] page, int from, int to) {
		return java.util.Arrays.copyOfRange(page, from, to);
	}

}
