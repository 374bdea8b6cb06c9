package org.conceptgraph.failures;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.conceptgraph.importer.ImportListener;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * For twenty minutes ({@code -Dsoak.minutes}) 32 clients read while pages are imported,
 * and three times the database goes away: no answer is wrong or old, errors come only
 * while it is away and have a code, and what the memory holds does not grow.
 */
@Tag("own-database")
@Tag("soak")
class SoakIT {

	private static final int CLIENTS = 32;

	private static final int PAGES = 20;

	private static final Duration AWAY = Duration.ofSeconds(10);

	/**
	 * A request that began before may end so long after the database has gone or come
	 * back.
	 */
	private static final long MARGIN = Duration.ofSeconds(11).toNanos();

	private static final Pattern VERSION = Pattern.compile("Version (\\d+)\\.");

	private static final Pattern CODE = Pattern.compile("\"code\":\"(DATABASE_UNAVAILABLE|TIMEOUT|SERVER_BUSY)\"");

	private static final String PAGE = """
			---
			id: %1$d
			url: /soak/%1$d
			question: What is soaked in number %1$d?
			subject: Soaking
			seo:
			  page_keywords: water, soaking, number %2$d
			answer: Version %2$d. Water soaks everything.
			---
			""";

	@TempDir
	private Path folder;

	/** The version of each page that every answer has from now on, at least. */
	private final AtomicLong[] floors = new AtomicLong[PAGES];

	private final AtomicLong answers = new AtomicLong();

	private final AtomicLong refused = new AtomicLong();

	private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

	/** When errors are to be expected. */
	private volatile long awayFrom = Long.MAX_VALUE;

	private volatile long awayUntil = Long.MIN_VALUE;

	private volatile boolean over;

	@Test
	void answersStayRightAndErrorsHaveACode() throws Exception {
		Duration time = Duration.ofMinutes(Integer.getInteger("soak.minutes", 20));
		for (int i = 0; i < PAGES; i++) {
			this.floors[i] = new AtomicLong();
			write(i, 0);
		}
		try (Site site = new Site(Path.of("import"))) {
			site.importPages(ImportListener.NONE, this.folder);
			List<Thread> threads = new ArrayList<>();
			for (int i = 0; i < CLIENTS; i++) {
				threads.add(Thread.ofVirtual().start(() -> read(site)));
			}
			threads.add(Thread.ofVirtual().start(() -> importAgainAndAgain(site)));
			List<Long> memory = new ArrayList<>();
			List<Long> recoveries = new ArrayList<>();
			for (int part = 0; part < 4; part++) {
				Thread.sleep(time.dividedBy(4));
				memory.add(usedMemory());
				if (part < 3) {
					recoveries.add(away(site));
				}
			}
			this.over = true;
			for (Thread thread : threads) {
				thread.join();
			}
			System.out.printf("%d answers, %d refused with a code; recovered after %s ms; memory %s MB%n",
					this.answers.get(), this.refused.get(), recoveries, memory);
			assertThat(this.wrong).isEmpty();
			assertThat(this.answers).hasPositiveValue();
			assertThat(recoveries).allSatisfy((milliseconds) -> assertThat(milliseconds).isLessThanOrEqualTo(5_000));
			assertThat(memory.getLast()).isLessThan(2 * memory.getFirst());
			for (int i = 0; i < PAGES; i++) {
				assertThat(version(site.ask(document(i), "application/json").body())).isEqualTo(this.floors[i].get());
			}
		}
	}

	private void read(Site site) {
		SplittableRandom random = new SplittableRandom();
		while (!this.over) {
			int page = random.nextInt(PAGES);
			long floor = this.floors[page].get();
			long began = System.nanoTime();
			try {
				HttpResponse<String> answer = site.ask(document(page), "application/json");
				judge(answer.body(), floor, began);
			}
			catch (IOException | InterruptedException ex) {
				this.wrong.add("no answer: " + ex);
			}
		}
	}

	private void judge(String body, long floor, long began) {
		boolean expected = System.nanoTime() >= this.awayFrom && began <= this.awayUntil;
		if (CODE.matcher(body).find() && expected) {
			this.refused.incrementAndGet();
		}
		else if (version(body) < floor || !body.contains("\"label\":\"water\"")) {
			this.wrong.add("at least version " + floor + " expected: " + body);
		}
		else {
			this.answers.incrementAndGet();
		}
	}

	private static long version(String body) {
		Matcher version = VERSION.matcher(body);
		return version.find() ? Long.parseLong(version.group(1)) : -1;
	}

	private static String document(int page) {
		return "{ question(by: {sourceId: \"" + id(page)
				+ "\"}) { answer(format: TEXT) concepts { nodes { label } } related(first: 3) { nodes { id } } } }";
	}

	private void importAgainAndAgain(Site site) {
		SplittableRandom random = new SplittableRandom();
		for (long version = 1; !this.over; version++) {
			int page = random.nextInt(PAGES);
			try {
				site.importPages(ImportListener.NONE, write(page, version));
				this.floors[page].set(version);
			}
			catch (IOException | RuntimeException ex) {
				this.wrong.add("an import failed: " + ex);
			}
		}
	}

	/**
	 * @return how many milliseconds after the database has come back the first answer
	 * comes
	 */
	private long away(Site site) throws Exception {
		this.awayFrom = System.nanoTime();
		this.awayUntil = Long.MAX_VALUE;
		site.wire().is(Wire.State.CUT);
		Thread.sleep(AWAY);
		site.wire().is(Wire.State.WHOLE);
		long back = System.nanoTime();
		while (version(site.ask(document(0), "application/json").body()) < 0) {
			Thread.sleep(20);
		}
		long recovered = System.nanoTime();
		this.awayUntil = back + MARGIN;
		return Duration.ofNanos(recovered - back).toMillis();
	}

	private static long usedMemory() {
		System.gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
	}

	private Path write(int page, long version) throws IOException {
		return Files.writeString(this.folder.resolve("page-" + page + ".md"), PAGE.formatted(id(page), version));
	}

	private static int id(int page) {
		return 880_000 + page;
	}

}
