package org.conceptgraph.graph.node;

import java.util.List;

/**
 * One page that publishes a question.
 */
public record QuestionPage(String url, Subject subject, List<String> keywords) {
}
