package org.conceptgraph.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import org.conceptgraph.concept.Lexicon;
import org.conceptgraph.concept.vocabulary.Vocabulary;
import org.conceptgraph.importer.NotProse;
import org.conceptgraph.link.annotate.Annotator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * How fast {@code annotate} reads, as a share of what a bare Aho-Corasick automaton does
 * over the same text with the same names in the same run; and whether its memory grows
 * with the input.
 */
class AnnotateBench {

	private static final int CONCEPTS = 20_000;

	private static final int TEXTS = 4_000;

	private static final int ROUNDS = 7;

	private final JsonMapper json = JsonMapper.builder().build();

	private final MadeUpText language = new MadeUpText(new Random(1));

	private final List<String> names = this.language.names(CONCEPTS);

	private final List<String> texts = this.language.texts(TEXTS, this.names);

	private final long characters = this.texts.stream().mapToLong(String::length).sum();

	@Test
	void annotateBesideTheBareAutomaton() throws IOException {
		AhoCorasickDoubleArrayTrie<String> automaton = automaton();
		Annotator annotator = new Annotator(lexicon(), NotProse::in);
		byte[] lines = lines();
		List<Double> bare = new ArrayList<>();
		List<Double> whole = new ArrayList<>();
		for (int round = 0; round < ROUNDS; round++) {
			bare.add(speed(() -> scan(automaton)));
			whole.add(speed(() -> annotator.annotate(new ByteArrayInputStream(lines), OutputStream.nullOutputStream())));
		}
		Report report = new Report("annotate");
		report.setting("concepts", CONCEPTS);
		report.setting("megabytes", Math.round(this.characters / 1e6));
		report.setting("cores", Runtime.getRuntime().availableProcessors());
		double limit = median(bare);
		report.row(row("bare automaton, one core", limit, 1));
		report.row(row("annotate, JSON to JSON, all cores", median(whole), median(whole) / limit));
		long once = liveMemory(annotator, lines, 1);
		long often = liveMemory(annotator, lines, 10);
		report.row(Map.of("what", "most memory in use, annotate", "MB", once));
		report.row(Map.of("what", "the same, an input of ten times the length", "MB", often));
		report.finish();
	}

	private static Map<String, Object> row(String what, double speed, double ratio) {
		Map<String, Object> row = new TreeMap<>(Collections.reverseOrder());
		row.put("what", what);
		row.put("ratio", String.format(Locale.ROOT, "%.2f", ratio));
		row.put("MB/s", String.format(Locale.ROOT, "%.1f", speed));
		return row;
	}

	private interface Work {

		void run() throws IOException;

	}

	/** Millions of characters a second. */
	private double speed(Work work) throws IOException {
		long began = System.nanoTime();
		work.run();
		return this.characters * 1e3 / (System.nanoTime() - began);
	}

	/** The first rounds warm up. */
	private static double median(List<Double> speeds) {
		double[] later = speeds.stream().skip(2).mapToDouble(Double::doubleValue).sorted().toArray();
		return later[later.length / 2];
	}

	private AhoCorasickDoubleArrayTrie<String> automaton() {
		Map<String, String> keys = new TreeMap<>();
		this.names.forEach((name) -> keys.put(name.toLowerCase(Locale.ROOT), name));
		AhoCorasickDoubleArrayTrie<String> automaton = new AhoCorasickDoubleArrayTrie<>();
		automaton.build(keys);
		return automaton;
	}

	private void scan(AhoCorasickDoubleArrayTrie<String> automaton) {
		long[] hits = { 0 };
		AhoCorasickDoubleArrayTrie.IHit<String> count = (begin, end, name) -> hits[0] += end - begin;
		this.texts.forEach((text) -> automaton.parseText(text, count));
		if (hits[0] == 0) {
			throw new IllegalStateException("The automaton found nothing");
		}
	}

	private Lexicon lexicon() {
		List<Vocabulary.Entry> entries = new ArrayList<>();
		for (String name : this.names) {
			entries.add(new Vocabulary.Entry("C" + entries.size(), name, List.of(), null, List.of(), false, null));
		}
		return Lexicon.of(List.of(new Vocabulary("v.jsonl", entries, List.of())), List.of());
	}

	private byte[] lines() throws IOException {
		ByteArrayOutputStream lines = new ByteArrayOutputStream();
		for (int i = 0; i < this.texts.size(); i++) {
			lines.writeBytes(this.json.writeValueAsBytes(Map.of("id", Integer.toString(i), "text", this.texts.get(i))));
			lines.write('\n');
		}
		return lines.toByteArray();
	}

	/**
	 * The most megabytes that a collection left, of ten on the way, without the lines
	 * themselves.
	 */
	private static long liveMemory(Annotator annotator, byte[] lines, int times) throws IOException {
		long before = used();
		long[] most = { 0 };
		List<InputStream> parts = new ArrayList<>();
		for (int i = 0; i < 10 * times; i++) {
			int from = start(lines, i % 10);
			int to = start(lines, i % 10 + 1);
			parts.add(new ByteArrayInputStream(lines, from, to - from));
			if (i % times == 0) {
				parts.add(new InputStream() {
					@Override
					public int read() {
						most[0] = Math.max(most[0], used() - before);
						return -1;
					}
				});
			}
		}
		annotator.annotate(new SequenceInputStream(Collections.enumeration(parts)), OutputStream.nullOutputStream());
		return most[0] / 1_000_000;
	}

	private static int start(byte[] lines, int tenth) {
		int at = (int) ((long) lines.length * tenth / 10);
		while (at > 0 && at < lines.length && lines[at - 1] != '\n') {
			at++;
		}
		return at;
	}

	private static long used() {
		System.gc();
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}

	/**
	 * Words and texts that nobody wrote, as frequent as words are: the n-th word stands
	 * there 1/n as often as the first.
	 */
	private static final class MadeUpText {

		private static final String[] SYLLABLES = "ba be bi bo cor cyt den der di en er gen glo ho in ka ket la lip ma men mi mo na no om os pa phos pro ra ro sa sis ta te ter ti to tra tro va xi"
			.split(" ");

		private static final int WORDS = 40_000;

		private final Random random;

		private final List<String> words;

		private MadeUpText(Random random) {
			this.random = random;
			Set<String> distinct = new LinkedHashSet<>();
			while (distinct.size() < WORDS) {
				StringBuilder word = new StringBuilder();
				for (int i = 1 + random.nextInt(4); i > 0; i--) {
					word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
				}
				distinct.add(word.toString());
			}
			this.words = List.copyOf(distinct);
		}

		private List<String> names(int count) {
			Set<String> names = new LinkedHashSet<>();
			while (names.size() < count) {
				String[] parts = new String[1 + this.random.nextInt(3)];
				Arrays.setAll(parts, (i) -> this.words.get(500 + this.random.nextInt(WORDS - 500)));
				names.add(String.join(" ", parts));
			}
			return List.copyOf(names);
		}

		/** About 1,500 characters each, every eighth word one of the names. */
		private List<String> texts(int count, List<String> names) {
			List<String> texts = new ArrayList<>();
			while (texts.size() < count) {
				StringBuilder text = new StringBuilder();
				while (text.length() < 1500) {
					boolean name = this.random.nextInt(8) == 0;
					text.append(name ? names.get(zipf(names.size())) : this.words.get(zipf(WORDS)));
					text.append((this.random.nextInt(15) == 0) ? ". " : " ");
				}
				texts.add(text.toString());
			}
			return texts;
		}

		private int zipf(int size) {
			return (int) Math.exp(this.random.nextDouble() * Math.log(size)) - 1;
		}

	}

}
