package org.conceptgraph;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * The architecture. docs/architecture.md draws it and prints this test.
 */
@AnalyzeClasses(packages = "org.conceptgraph", importOptions = ImportOption.DoNotIncludeTests.class)
class StructureTest {

	@ArchTest
	static final ArchRule importsPointOneWay = layeredArchitecture().consideringOnlyDependenciesInLayers()
		.layer("page")
		.definedBy("org.conceptgraph.page..")
		.layer("concept")
		.definedBy("org.conceptgraph.concept..")
		.layer("link")
		.definedBy("org.conceptgraph.link..")
		.layer("graph")
		.definedBy("org.conceptgraph.graph..")
		.layer("trace")
		.definedBy("org.conceptgraph.trace..")
		.layer("importer")
		.definedBy("org.conceptgraph.importer..")
		.layer("api")
		.definedBy("org.conceptgraph.api..")
		.layer("security")
		.definedBy("org.conceptgraph.security..")
		.layer("cli")
		.definedBy("org.conceptgraph.cli..")
		.whereLayer("page")
		.mayNotAccessAnyLayer()
		.whereLayer("concept")
		.mayNotAccessAnyLayer()
		.whereLayer("link")
		.mayOnlyAccessLayers("concept")
		.whereLayer("trace")
		.mayNotAccessAnyLayer()
		.whereLayer("graph")
		.mayOnlyAccessLayers("page", "concept", "link", "trace")
		.whereLayer("importer")
		.mayOnlyAccessLayers("page", "concept", "link", "graph")
		.whereLayer("api")
		.mayOnlyAccessLayers("page", "concept", "link", "graph", "trace")
		.whereLayer("security")
		.mayOnlyAccessLayers("api")
		.whereLayer("cli")
		.mayOnlyAccessLayers("page", "concept", "link", "graph", "importer", "api");

	@ArchTest
	static final ArchRule onlyGraphKnowsTheDatabase = noClasses().that()
		.resideOutsideOfPackage("org.conceptgraph.graph..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.neo4j..", "ac.simons.neo4j..");

	@ArchTest
	static final ArchRule onlyApiKnowsGraphQl = noClasses().that()
		.resideOutsideOfPackage("org.conceptgraph.api..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("graphql..", "org.springframework.graphql..", "org.dataloader..");

	@ArchTest
	static final ArchRule whatKnowsNoGraphKnowsNoFramework = noClasses().that()
		.resideInAnyPackage("org.conceptgraph.page..", "org.conceptgraph.concept..", "org.conceptgraph.link..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.springframework..");

	@ArchTest
	static final ArchRule readsAndWritesAreApart = noClasses().that()
		.resideInAnyPackage("org.conceptgraph.graph.node..", "org.conceptgraph.graph.read..",
				"org.conceptgraph.graph.related..", "org.conceptgraph.graph.map..", "org.conceptgraph.graph.search..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.conceptgraph.graph.write..");

	@ArchTest
	static final ArchRule noCycles = slices().matching("org.conceptgraph.(**)").should().beFreeOfCycles();

	@ArchTest
	static final ArchRule everyPackageIsNullMarked = classes().that()
		.haveSimpleName("package-info")
		.should()
		.beAnnotatedWith(NullMarked.class);

}
