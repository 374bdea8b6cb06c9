package org.conceptgraph.concept.form;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * The readable part of an id.
 */
public final class Slug {

	private Slug() {
	}

	/**
	 * Lower-case letters and digits with hyphens between the words; never empty. Unlike
	 * the normal form it keeps plurals, and several names can have one slug.
	 */
	public static String of(String name) {
		StringBuilder slug = new StringBuilder();
		name.codePoints().forEach((c) -> append(slug, c));
		int end = slug.length();
		while (end > 0 && slug.charAt(end - 1) == '-') {
			end--;
		}
		return (end == 0) ? "x" + hash(name, 10) : slug.substring(0, end);
	}

	/**
	 * The slug with what keeps it apart from another of the same.
	 */
	public static String of(String name, String identity) {
		return of(name) + '~' + hash(identity, 6);
	}

	private static void append(StringBuilder slug, int c) {
		if (CharKind.of(Character.toString(c), 0) == CharKind.APOSTROPHE) {
			return;
		}
		String folded = Folding.of(c);
		if (!folded.isEmpty()) {
			slug.append(folded);
		}
		else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-' && !Folding.isMark(c)) {
			slug.append('-');
		}
	}

	static String hash(String text, int digits) {
		return DigestUtils.sha256Hex(text).substring(0, digits);
	}

}
