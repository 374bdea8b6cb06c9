package org.conceptgraph.link;

import org.conceptgraph.link.text.Field;
import org.jspecify.annotations.Nullable;

/**
 * One place that names a concept.
 *
 * @param surface the words as they stand there
 * @param start Unicode code points from the field's beginning; null for a keyword
 * @param end the code point after the last; null for a keyword
 * @param nested whether the place lies inside a longer name of another concept
 */
public record Evidence(Field field, Method method, String surface, @Nullable Integer start, @Nullable Integer end,
		boolean nested) {
}
