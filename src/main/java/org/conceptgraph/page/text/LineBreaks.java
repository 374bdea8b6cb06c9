package org.conceptgraph.page.text;

/**
 * Turns line breaks that a text spells as the two characters backslash and n into real
 * ones, and leaves LaTeX commands, code spans and escaped backslashes alone.
 * <ul>
 * <li>Inside math, {@code \n} and letters that spell a command ({@code \nu}) are the
 * command; anything else is a line break.
 * <li>Outside math it is a line break, unless the letters make sense as a command only
 * ({@code \nabla}) or stand among signs of a formula ({@code (\nu)}).
 * <li>{@code \\n} is a line break that was escaped twice, except in math, where
 * {@code \\} ends a row, and in code, where it becomes {@code \n}.
 * <li>{@code \t} is a blank where it cannot be a command or a path ({@code C:\temp}).
 * <li>Inside a code span, and in a code block that has real line breaks, nothing changes.
 * </ul>
 */
public final class LineBreaks {

	private final String text;

	private final StringBuilder out;

	private LineBreaks(String text) {
		this.text = text;
		this.out = new StringBuilder(text.length());
	}

	/** The text with real line breaks; the same object if nothing changes. */
	public static String real(String text) {
		return (text.indexOf('\\') < 0) ? text : new LineBreaks(text).run();
	}

	private String run() {
		int i = 0;
		boolean[] noClose = new boolean[64];
		while (i < this.text.length()) {
			char c = this.text.charAt(i);
			int end = switch (c) {
				case '`' -> code(i, noClose);
				case '$', '\\' -> math(i);
				default -> -1;
			};
			if (end < 0 && c == '\\') {
				end = escape(i, Place.PROSE);
			}
			if (end < 0) {
				this.out.append(c);
				end = i + 1;
			}
			i = end;
		}
		return this.out.toString();
	}

	private int math(int start) {
		int end = Latex.end(this.text, start);
		if (end >= 0) {
			copy(start, end, Place.MATH);
		}
		return end;
	}

	private int code(int start, boolean[] noClose) {
		int run = run(start);
		int close = (run >= noClose.length || noClose[run]) ? -1 : closing(start + run, run);
		if (close < 0) {
			noClose[Math.min(run, noClose.length - 1)] = true;
			this.out.append(this.text, start, start + run);
			return start + run;
		}
		int end = close + run(close);
		String inside = this.text.substring(start + run, close);
		boolean block = run >= 3 && (inside.contains("\\n") || inside.contains("\n"));
		boolean flat = block ? inside.indexOf('\n') < 0 : inside.contains("\\n\\n");
		if (!block && flat) {
			this.out.append(this.text, start, start + run);
			return start + run;
		}
		copy(start, end, flat ? Place.CODE : Place.CODE_AS_IT_IS);
		return end;
	}

	private int run(int start) {
		int end = start;
		while (end < this.text.length() && this.text.charAt(end) == '`') {
			end++;
		}
		return end - start;
	}

	private int closing(int from, int length) {
		int i = this.text.indexOf('`', from);
		while (i >= 0) {
			int run = run(i);
			if (run == length || (length >= 3 && run > length)) {
				return i;
			}
			i = this.text.indexOf('`', i + run);
		}
		return -1;
	}

	private void copy(int start, int end, Place place) {
		int i = start;
		while (i < end) {
			int next = (this.text.charAt(i) == '\\' && place != Place.CODE_AS_IT_IS) ? escape(i, place) : -1;
			if (next < 0) {
				this.out.append(this.text.charAt(i));
				next = i + 1;
			}
			i = next;
		}
	}

	/** Writes what the backslash here means, and returns what follows it, or -1. */
	private int escape(int at, Place place) {
		if (at + 1 == this.text.length()) {
			return -1;
		}
		return switch (this.text.charAt(at + 1)) {
			case 'n' -> {
				boolean command = switch (place) {
					case MATH -> Latex.isCommandWithN(this.text, at);
					case PROSE -> Latex.isSurelyCommandWithN(this.text, at);
					case CODE, CODE_AS_IT_IS -> false;
				};
				if (command) {
					yield -1;
				}
				this.out.append('\n');
				yield at + 2;
			}
			case 'r' -> {
				if (!this.text.startsWith("\\r\\n", at)) {
					yield -1;
				}
				yield at + 2;
			}
			case 't' -> tab(at, place);
			case '\\' -> {
				boolean twice = this.text.startsWith("n", at + 2) && place != Place.MATH
						&& !(place == Place.PROSE && Latex.isSurelyCommandWithN(this.text, at + 1));
				if (twice) {
					this.out.append((place == Place.CODE) ? "\\n" : "\n");
					yield at + 3;
				}
				this.out.append("\\\\");
				yield at + 2;
			}
			default -> -1;
		};
	}

	private int tab(int at, Place place) {
		if (place == Place.MATH || (place == Place.PROSE && Latex.isCommandWithT(this.text, at))) {
			return -1;
		}
		boolean afterBlank = this.out.isEmpty() || Character.isWhitespace(this.out.charAt(this.out.length() - 1));
		boolean wordFollows = at + 2 < this.text.length() && Character.isLetter(this.text.charAt(at + 2));
		if (place == Place.PROSE && !afterBlank && wordFollows) {
			return -1;
		}
		boolean lineStart = this.out.isEmpty() || this.out.charAt(this.out.length() - 1) == '\n';
		boolean item = lineStart && at + 2 < this.text.length()
				&& "-*+0123456789".indexOf(this.text.charAt(at + 2)) >= 0;
		this.out.append((place == Place.CODE) ? "\t" : item ? "    " : " ");
		return at + 2;
	}

	private enum Place {

		PROSE, MATH, CODE, CODE_AS_IT_IS

	}

}
