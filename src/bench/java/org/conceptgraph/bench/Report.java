package org.conceptgraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a benchmark has measured: a table on the console, and the same rows as JSON in
 * {@code target/bench/NAME.json}.
 */
public final class Report {

	private static final JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private final String name;

	private final Map<String, Object> setting = new LinkedHashMap<>();

	private final List<Map<String, Object>> rows = new ArrayList<>();

	/**
	 * A report without rows.
	 * @param name of the file, too
	 */
	public Report(String name) {
		this.name = name;
	}

	/** Says under which conditions the rows were measured. */
	public void setting(String key, Object value) {
		this.setting.put(key, value);
	}

	/** Adds a row; its keys are the columns. */
	public void row(Map<String, Object> row) {
		this.rows.add(new LinkedHashMap<>(row));
	}

	/**
	 * Prints the table and writes the file.
	 */
	public void finish() {
		StringBuilder table = new StringBuilder("\n" + this.name + " " + this.setting + "\n");
		List<String> columns = this.rows.stream().flatMap((row) -> row.keySet().stream()).distinct().toList();
		table.append("| ").append(String.join(" | ", columns)).append(" |\n");
		table.append("| --- ".repeat(columns.size())).append("|\n");
		for (Map<String, Object> row : this.rows) {
			table.append("| ")
				.append(String.join(" | ",
						columns.stream().map((column) -> String.valueOf(row.getOrDefault(column, ""))).toList()))
				.append(" |\n");
		}
		System.out.println(table);
		try {
			Path folder = Files.createDirectories(Path.of("target", "bench"));
			json.writeValue(folder.resolve(this.name + ".json").toFile(),
					Map.of("name", this.name, "setting", this.setting, "rows", this.rows));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
