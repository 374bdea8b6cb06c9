package org.conceptgraph.graph.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says how files are loaded.
 */
public final class BulkLoad {

	/** Where the files are that are loaded. */
	public static final String FILES = "csv";

	private static final String ARGUMENTS = "import.args";

	private BulkLoad() {
	}

	/**
	 * Writes the headers, and the arguments of {@code neo4j-admin database import full}.
	 * @param folder whose folder {@link #FILES} holds all files
	 * @return the command, to be run in the folder: file names are relative to it
	 */
	public static String describe(Path folder) throws IOException {
		List<String> arguments = new ArrayList<>(List.of("--multiline-fields=true", "--array-delimiter=U+001F",
				"--legacy-style-quoting=false", "--overwrite-destination=true"));
		for (BulkTable table : BulkTable.values()) {
			List<String> files = parts(folder.resolve(FILES), table);
			if (!files.isEmpty()) {
				BulkFile.writeHeader(folder.resolve(FILES), table);
				files.addFirst(table + "-header.csv");
				arguments.add(table.argument(files.stream().map((file) -> FILES + "/" + file).toList()));
			}
		}
		Files.write(folder.resolve(ARGUMENTS), arguments);
		return "neo4j-admin database import full neo4j @" + ARGUMENTS;
	}

	private static List<String> parts(Path folder, BulkTable table) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return new ArrayList<>(files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.startsWith(table + "-") && !name.endsWith("-header.csv"))
				.sorted()
				.toList());
		}
	}

}
