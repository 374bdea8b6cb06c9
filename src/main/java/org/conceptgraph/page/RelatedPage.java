package org.conceptgraph.page;

import org.jspecify.annotations.Nullable;

/**
 * A page that another one lists as related. It may point nowhere.
 *
 * @param sourceId null where the list gives none
 * @param url never blank
 */
public record RelatedPage(@Nullable String sourceId, String url) {
}
