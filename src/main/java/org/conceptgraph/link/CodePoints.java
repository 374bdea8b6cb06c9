package org.conceptgraph.link;

/**
 * Offsets of one text in Unicode code points. Asked for in rising order, it reads the
 * text once; a text without surrogates is not read again.
 */
final class CodePoints {

	private final String text;

	private final boolean plain;

	private int unit;

	private int point;

	CodePoints(String text) {
		this.text = text;
		this.plain = text.chars().noneMatch((c) -> Character.isSurrogate((char) c));
	}

	int at(int index) {
		if (this.plain) {
			return index;
		}
		if (index < this.unit) {
			this.point -= this.text.codePointCount(index, this.unit);
		}
		else {
			this.point += this.text.codePointCount(this.unit, index);
		}
		this.unit = index;
		return this.point;
	}

}
