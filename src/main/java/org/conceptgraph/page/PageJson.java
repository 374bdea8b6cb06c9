package org.conceptgraph.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form in which an accepted page is stored. Equal pages have equal JSON: keys are
 * sorted, and a value that is missing is left out.
 */
public final class PageJson {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
		.build();

	private PageJson() {
	}

	/**
	 * The page as JSON.
	 */
	public static String write(Page page) {
		return MAPPER.writeValueAsString(page);
	}

	/**
	 * The page that was written; keys that this version does not know are ignored.
	 */
	public static Page read(String json) {
		return MAPPER.readValue(json, Page.class);
	}

}
