package org.conceptgraph;

import java.nio.file.Path;
import java.util.List;

import org.conceptgraph.graph.GraphSchema;
import org.conceptgraph.importer.ImportListener;
import org.conceptgraph.importer.ImportRequest;
import org.conceptgraph.importer.Importer;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Imports the sample pages before any test of {@link SampleTest} begins.
 */
@TestConfiguration(proxyBeanMethods = false)
public class SampleImport {

	@Bean
	ApplicationRunner importSamples(GraphSchema schema, Importer importer) {
		return (_) -> {
			schema.bringUpToDate();
			importer.run(new ImportRequest(List.of(Path.of("import")), false, false), ImportListener.NONE);
		};
	}

}
