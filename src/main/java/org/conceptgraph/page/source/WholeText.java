package org.conceptgraph.page.source;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Gives a YAML parser a text that is in memory. The parser's own reader fills a window of
 * a thousand characters at a time, which takes quadratic time on a long line.
 */
final class WholeText extends StreamReader {

	private final int[] text;

	private int at;

	private int line;

	private int column;

	/**
	 * Takes a text whose lines end in line feeds, without control characters.
	 */
	WholeText(String text) {
		super("");
		this.text = text.codePoints().toArray();
	}

	@Override
	public Mark getMark() {
		return new Mark("front matter", this.at, this.line, this.column, this.text, this.at);
	}

	@Override
	public void forward() {
		forward(1);
	}

	@Override
	public void forward(int length) {
		for (int i = 0; i < length && this.at < this.text.length; i++) {
			if (this.text[this.at++] == '\n') {
				this.line++;
				this.column = 0;
			}
			else {
				this.column++;
			}
		}
	}

	@Override
	public int peek() {
		return peek(0);
	}

	@Override
	public int peek(int index) {
		return (this.at + index < this.text.length) ? this.text[this.at + index] : 0;
	}

	@Override
	public String prefix(int length) {
		return new String(this.text, this.at, Math.min(length, this.text.length - this.at));
	}

	@Override
	public String prefixForward(int length) {
		String prefix = prefix(length);
		this.at = Math.min(this.at + length, this.text.length);
		this.column += length;
		return prefix;
	}

	@Override
	public int getColumn() {
		return this.column;
	}

	@Override
	public int getIndex() {
		return this.at;
	}

	@Override
	public int getDocumentIndex() {
		return this.at;
	}

	@Override
	public int getLine() {
		return this.line;
	}

}
