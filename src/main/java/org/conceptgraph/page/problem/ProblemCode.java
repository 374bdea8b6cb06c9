package org.conceptgraph.page.problem;

import java.util.Locale;

/**
 * Everything that can be wrong with a page. {@link Problem#code()} is {@link #code()}:
 * clients match on it, so a name that was once released is not changed.
 */
public enum ProblemCode {

	/** Nothing but blanks. */
	EMPTY_FILE,
	/** Larger than {@link org.conceptgraph.page.PageReader#MAX_BYTES}. */
	TOO_LARGE,
	/** Bytes that belong to no text that could be guessed safely. */
	INVALID_UTF_8,
	/** Text in Windows-1252 or UTF-16, without doubt, and read as that. */
	NOT_UTF_8,
	/** UTF-8 that was once read as Windows-1252 ({@code Ã©} for {@code é}). */
	WRONG_ENCODING,
	/** U+FFFD: somebody lost a character before this file was written. */
	LOST_CHARACTER,
	/** A byte-order mark at the start. */
	BYTE_ORDER_MARK,
	/** Line ends of Windows or of old Macs. */
	LINE_ENDINGS,
	/** Blank lines before the front matter. */
	LEADING_BLANK_LINES,
	/** Characters that cannot be seen and mean nothing in a text. */
	CONTROL_CHARACTER,
	/** The first line is not {@code ---}. */
	NO_FRONT_MATTER,
	/** No second line {@code ---}. */
	FRONT_MATTER_NOT_CLOSED,
	/** The front matter is not YAML. */
	BAD_YAML,
	/** An anchor or alias, as in YAML bombs. */
	YAML_ALIAS,
	/** A tag that asks for an object. */
	YAML_TAG,
	/** Lists or mappings too deep inside one another. */
	YAML_NESTING,
	/** A value that had to be quoted and was not. */
	UNQUOTED_VALUE,
	/** Quotation marks that do not enclose the value. */
	BROKEN_QUOTING,
	/** Tabs where YAML wants blanks. */
	TAB_INDENTATION,
	/** The same key twice in one mapping. */
	DUPLICATE_KEY,
	/** No {@code id}. */
	MISSING_ID,
	/** No {@code url}. */
	MISSING_URL,
	/** A {@code url} that names no page, such as {@code /}. */
	BAD_URL,
	/** Neither {@code question} nor {@code title}. */
	MISSING_QUESTION,
	/** A list or mapping where a text belongs, or the reverse. */
	BAD_VALUE,
	/** A {@code date} that is none. */
	BAD_DATE,
	/** A {@code related_article} without {@code url}. */
	BAD_RELATED_ARTICLE,
	/** A keyword that is too long to be one. */
	LONG_KEYWORD,
	/** More keywords than a page may have. */
	TOO_MANY_KEYWORDS;

	private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

	/**
	 * The name in reports, such as {@code broken-quoting}.
	 */
	public String code() {
		return this.code;
	}

}
