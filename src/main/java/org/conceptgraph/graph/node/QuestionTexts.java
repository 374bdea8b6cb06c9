package org.conceptgraph.graph.node;

import org.jspecify.annotations.Nullable;

/**
 * Everything that a question says.
 *
 * @param answer Markdown
 */
public record QuestionTexts(String title, String question, @Nullable String description, @Nullable String answer) {
}
