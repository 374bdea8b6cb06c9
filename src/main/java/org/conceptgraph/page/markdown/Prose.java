package org.conceptgraph.page.markdown;

import java.util.Arrays;

/**
 * Which parts of a Markdown text are words to read: not code, LaTeX, addresses, tags or
 * entities. The text of a link is prose and its address is not. Marks of emphasis, lists
 * and tables lie within the ranges; they are punctuation to whoever reads words.
 * <p>
 * Ranges are in UTF-16 units of the given text, sorted, not empty, and do not touch.
 */
public final class Prose {

	private int[] bounds = new int[8];

	private int size;

	private Prose() {
	}

	/**
	 * Finds the prose, in linear time.
	 */
	public static Prose of(String markdown) {
		Prose prose = new Prose();
		int[] from = new int[1];
		MarkdownScanner.scan(markdown, (_, start, end) -> {
			prose.add(from[0], start);
			from[0] = end;
		});
		prose.add(from[0], markdown.length());
		return prose;
	}

	private void add(int start, int end) {
		if (start < end) {
			if (this.size * 2 == this.bounds.length) {
				this.bounds = Arrays.copyOf(this.bounds, this.bounds.length * 2);
			}
			this.bounds[this.size * 2] = start;
			this.bounds[this.size * 2 + 1] = end;
			this.size++;
		}
	}

	/**
	 * How many ranges there are.
	 */
	public int size() {
		return this.size;
	}

	/**
	 * The first offset of a range.
	 */
	public int start(int range) {
		return this.bounds[range * 2];
	}

	/**
	 * The offset behind a range.
	 */
	public int end(int range) {
		return this.bounds[range * 2 + 1];
	}

	/**
	 * Whether all from {@code start} up to {@code end} lies within one range; takes
	 * logarithmic time.
	 */
	public boolean covers(int start, int end) {
		int low = 0;
		int high = this.size - 1;
		while (low <= high) {
			int middle = (low + high) >>> 1;
			if (end(middle) <= start) {
				low = middle + 1;
			}
			else if (start(middle) > start) {
				high = middle - 1;
			}
			else {
				return end <= end(middle);
			}
		}
		return false;
	}

}
