package org.conceptgraph.concept.vocabulary;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.JSONLDSettings;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;
import org.jspecify.annotations.Nullable;

/**
 * SKOS concepts out of RDF. English labels are preferred, then those without a language,
 * then those of the first language. Nothing is fetched: no context, no DTD, no entity.
 */
final class SkosVocabulary extends AbstractRDFHandler {

	private static final Set<IRI> NO_CONCEPTS = Set.of(SKOS.CONCEPT_SCHEME, SKOS.COLLECTION, SKOS.ORDERED_COLLECTION);

	private static final Comparator<Literal> BY_LANGUAGE = Comparator.comparingInt(SkosVocabulary::rank)
		.thenComparing((literal) -> literal.getLanguage().orElse(""))
		.thenComparing(Literal::getLabel);

	private final Map<String, Concept> concepts = new TreeMap<>();

	private final Set<String> others = new HashSet<>();

	private static final class Concept {

		private final Set<Literal> labels = new TreeSet<>(BY_LANGUAGE);

		private final Set<Literal> aliases = new TreeSet<>(BY_LANGUAGE);

		private final Set<Literal> definitions = new TreeSet<>(BY_LANGUAGE);

		private final Set<String> broader = new TreeSet<>();

	}

	static void read(String text, RDFFormat format, EntryCollector entries) {
		if (format.equals(RDFFormat.JSONLD) && isNestedDeep(text)) {
			entries.problem(null, null, "too-deep", "The file is nested too deep");
			return;
		}
		RDFParser parser = Rio.createParser(format);
		parser.set(BasicParserSettings.VERIFY_URI_SYNTAX, false);
		parser.set(BasicParserSettings.VERIFY_LANGUAGE_TAGS, false);
		parser.set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false);
		parser.set(XMLParserSettings.SECURE_PROCESSING, true);
		parser.set(XMLParserSettings.DISALLOW_DOCTYPE_DECL, true);
		parser.set(XMLParserSettings.LOAD_EXTERNAL_DTD, false);
		parser.set(XMLParserSettings.EXTERNAL_GENERAL_ENTITIES, false);
		parser.set(XMLParserSettings.EXTERNAL_PARAMETER_ENTITIES, false);
		parser.set(JSONLDSettings.SECURE_MODE, true);
		parser.set(JSONLDSettings.WHITELIST, Set.of());
		SkosVocabulary skos = new SkosVocabulary();
		parser.setRDFHandler(skos);
		try {
			parser.parse(new StringReader(text), "urn:vocabulary:");
			skos.collect(entries);
		}
		catch (RDFParseException ex) {
			entries.problem(known(ex.getLineNumber()), known(ex.getColumnNumber()), "invalid-rdf",
					"The file cannot be read: " + ex.getMessage());
		}
		catch (IOException | RDFHandlerException ex) {
			entries.problem(null, null, "invalid-rdf", "The file cannot be read: " + ex.getMessage());
		}
	}

	@Override
	public void handleStatement(Statement statement) {
		if (!(statement.getSubject() instanceof IRI subject)) {
			return;
		}
		IRI predicate = statement.getPredicate();
		Value object = statement.getObject();
		if (predicate.equals(RDF.TYPE)) {
			type(subject, object);
		}
		else if (object instanceof Literal text) {
			text(subject, predicate, text);
		}
		else if (object instanceof IRI other) {
			if (predicate.equals(SKOS.BROADER)) {
				concept(subject).broader.add(other.stringValue());
			}
			else if (predicate.equals(SKOS.NARROWER)) {
				concept(other).broader.add(subject.stringValue());
			}
		}
	}

	private void type(IRI subject, Value type) {
		if (type.equals(SKOS.CONCEPT)) {
			concept(subject);
		}
		else if (type instanceof IRI iri && NO_CONCEPTS.contains(iri)) {
			this.others.add(subject.stringValue());
		}
	}

	private void text(IRI subject, IRI predicate, Literal text) {
		if (predicate.equals(SKOS.PREF_LABEL)) {
			concept(subject).labels.add(text);
		}
		else if (predicate.equals(SKOS.ALT_LABEL) || predicate.equals(SKOS.HIDDEN_LABEL)) {
			concept(subject).aliases.add(text);
		}
		else if (predicate.equals(SKOS.DEFINITION)) {
			concept(subject).definitions.add(text);
		}
	}

	private Concept concept(IRI subject) {
		return this.concepts.computeIfAbsent(subject.stringValue(), (id) -> new Concept());
	}

	private void collect(EntryCollector entries) {
		if (this.concepts.isEmpty()) {
			entries.problem(null, null, "no-concepts", "The file has no SKOS concept");
		}
		this.concepts.forEach((id, concept) -> {
			if (!this.others.contains(id)) {
				entries.add(id, first(concept.labels), best(concept.aliases), first(concept.definitions),
						List.copyOf(concept.broader), false, null);
			}
		});
	}

	private static @Nullable String first(Set<Literal> literals) {
		return literals.isEmpty() ? null : literals.iterator().next().getLabel();
	}

	/**
	 * English ones and those without a language; if there is neither, all.
	 */
	private static List<String> best(Set<Literal> literals) {
		List<String> best = new ArrayList<>();
		literals.stream().filter((literal) -> rank(literal) < 2).forEach((literal) -> best.add(literal.getLabel()));
		return best.isEmpty() ? literals.stream().map(Literal::getLabel).toList() : best;
	}

	private static int rank(Literal literal) {
		String language = literal.getLanguage().orElse("").toLowerCase(Locale.ROOT);
		if (language.isEmpty()) {
			return 1;
		}
		return (language.equals("en") || language.startsWith("en-")) ? 0 : 2;
	}

	private static boolean isNestedDeep(String json) {
		int depth = 0;
		boolean quoted = false;
		for (int i = 0; i < json.length(); i++) {
			char c = json.charAt(i);
			if (quoted) {
				i += (c == '\\') ? 1 : 0;
				quoted = c != '"';
				continue;
			}
			quoted = c == '"';
			depth += (c == '[' || c == '{') ? 1 : (c == ']' || c == '}') ? -1 : 0;
			if (depth > 100) {
				return true;
			}
		}
		return false;
	}

	private static @Nullable Integer known(long number) {
		return (number > 0) ? Math.toIntExact(number) : null;
	}

}
