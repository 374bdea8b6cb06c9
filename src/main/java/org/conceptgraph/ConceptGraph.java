package org.conceptgraph;

import org.conceptgraph.cli.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The application. What a command does stands in {@link org.conceptgraph.cli}.
 */
@SpringBootApplication
public class ConceptGraph {

	static void main(String[] arguments) {
		Commands.main(arguments);
	}

}
