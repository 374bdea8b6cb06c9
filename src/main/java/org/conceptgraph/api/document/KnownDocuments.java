package org.conceptgraph.api.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The documents of a closed deployment, by the SHA-256 of their text.
 */
final class KnownDocuments {

	private final Map<String, String> texts;

	private KnownDocuments(Map<String, String> texts) {
		this.texts = texts;
	}

	/**
	 * Reads a folder of {@code .graphql} files, each one document, or a {@code .json}
	 * file: an object of documents by any key, as GraphQL Code Generator writes it.
	 * @throws IllegalStateException if that cannot be read, so that a server which should
	 * be closed does not start open
	 */
	static KnownDocuments read(Path source) {
		Map<String, String> texts = new HashMap<>();
		try {
			if (Files.isDirectory(source)) {
				try (Stream<Path> files = Files.walk(source)) {
					files.filter((file) -> file.toString().endsWith(".graphql"))
						.map(KnownDocuments::text)
						.forEach((text) -> {
							texts.put(DigestUtils.sha256Hex(text), text);
							texts.put(DigestUtils.sha256Hex(text.strip()), text.strip());
						});
				}
			}
			else {
				JsonMapper.shared().readValue(Files.readAllBytes(source), new TypeReference<Map<String, String>>() {
				}).values().forEach((text) -> texts.put(DigestUtils.sha256Hex(text), text));
			}
		}
		catch (IOException | UncheckedIOException | JacksonException ex) {
			throw new IllegalStateException(
					"concept-graph.api.documents names " + source
							+ ", which is neither a folder of .graphql files nor a JSON object of documents by hash",
					ex);
		}
		return new KnownDocuments(Map.copyOf(texts));
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Nullable String text(String hash) {
		return this.texts.get(hash);
	}

	int size() {
		return this.texts.size();
	}

}
