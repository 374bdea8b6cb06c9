package org.conceptgraph.page.source;

/**
 * Where an offset stands, as an editor would say it: counted from 1.
 */
public final class Lines {

	private Lines() {
	}

	/** The line; {@code \r\n} is one line end. */
	public static int of(CharSequence text, int offset) {
		int line = 1;
		for (int i = 0; i < offset; i++) {
			char c = text.charAt(i);
			if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
				line++;
			}
		}
		return line;
	}

	/** The column in code points. */
	static int column(String text, int offset) {
		int start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
		return text.codePointCount(start, offset) + 1;
	}

}
