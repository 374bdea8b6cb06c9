package org.conceptgraph.graph.bulk;

import java.util.List;

/**
 * A label or a relationship type, with the columns that a first load gives it: all that
 * an import would write. A column is the name of a row's value, and, after a colon, the
 * type that Neo4j's bulk import calls it by.
 */
public enum BulkTable {

	/** Questions. */
	QUESTION("Question", "id:ID(Question)", "sourceId", "sourceKey", "title", "titleKey", "text", "answer",
			"description", "publishedOn:date", "dateKey", "indexed:boolean", "terms", "strength:double",
			"words:string[]", "marks", "hash"),
	/** Pages, and the mere addresses of pages that are listed and not there. */
	PAGE("Page", "key:ID(Page)", "sourceId", "content", "hash", "fileHash", "harvest:string[]", "url",
			"keywords:string[]", "subject"),
	/** Concepts. */
	CONCEPT("Concept", "id:ID(Concept)", "slug", "label", "labelKey", "aliases:string[]", "definition",
			"curated:boolean", "genericWord:boolean", "hash", "questionCount:long", "countKey", "generic:boolean",
			"specificity:double", "salience:double"),
	/** Labels and aliases. */
	NAME("Name", "id:ID(Name)", "text", "key", "slug", "folded", "reason"),
	/** Subjects. */
	SUBJECT("Subject", "id:ID(Subject)", "slug", "name", "questionCount:long"),
	/** The words of questions. */
	WORD("Word", "text:ID(Word)", "questionCount:long"),
	/** Vocabularies as they were read. */
	VOCABULARY("Vocabulary", "name:ID(Vocabulary)", "hash", "content"),
	/** The one node that tells what the graph is. */
	DATASET("Dataset", "id:ID(Dataset)", "seed", "revision:long", "lexicon", "importedAt:datetime"),
	/** From questions to concepts. */
	ABOUT("ABOUT", "question:START_ID(Question)", "concept:END_ID(Concept)", "concept", "score:double", "rank",
			"dateRank", "reasons", "evidence:string[]"),
	/** From questions to subjects. */
	IN_SUBJECT("IN_SUBJECT", "question:START_ID(Question)", "subject:END_ID(Subject)", "subject", "rank"),
	/** From questions to pages. */
	PUBLISHED_AS("PUBLISHED_AS", "question:START_ID(Question)", "key:END_ID(Page)"),
	/** From pages to subjects. */
	IN("IN", "key:START_ID(Page)", "subjectId:END_ID(Subject)"),
	/** From pages to pages. */
	LISTS("LISTS", "from:START_ID(Page)", "to:END_ID(Page)"),
	/** From names to concepts. */
	NAMES("NAMES", "id:START_ID(Name)", "concept:END_ID(Concept)"),
	/** From concepts to concepts. */
	BROADER("BROADER", "id:START_ID(Concept)", "broader:END_ID(Concept)"),
	/** From concepts to subjects. */
	USED_IN("USED_IN", "concept:START_ID(Concept)", "subject:END_ID(Subject)", "subject", "questionCount:long", "rank");

	private final String type;

	private final List<String> columns;

	BulkTable(String type, String... columns) {
		this.type = type;
		this.columns = List.of(columns);
	}

	/** Of a row, the values that make a line. */
	List<String> keys() {
		return this.columns.stream().map((column) -> column.split(":", 2)[0]).toList();
	}

	/** An end of a relationship is no property, so it bears no name. */
	List<String> header() {
		return this.columns.stream()
			.map((column) -> column.contains("START_ID") || column.contains("END_ID")
					? column.substring(column.indexOf(':')) : column)
			.toList();
	}

	/**
	 * What tells {@code neo4j-admin database import} to load files of this kind.
	 * @param files names, the header's first
	 */
	String argument(List<String> files) {
		boolean relationship = this.columns.getFirst().contains("START_ID");
		return (relationship ? "--relationships=" : "--nodes=") + this.type + "=" + String.join(",", files);
	}

}
