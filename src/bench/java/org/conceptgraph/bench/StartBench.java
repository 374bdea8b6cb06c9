package org.conceptgraph.bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.conceptgraph.JavaProcess;
import org.conceptgraph.importer.ImportListener;
import org.conceptgraph.importer.ImportRequest;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * How long it takes from the start of the process to the first right answer: with the
 * embedded database and beside a server, as the jar and as in the image (layers, and a
 * cache of loaded classes), beside an application of Spring Boot's that does nothing.
 */
class StartBench {

	private static final Path FOLDER = Path.of("target/bench/start").toAbsolutePath();

	private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

	/** Of those in the jar, what the bare application runs on. */
	private static final String BARE = "(spring-(aop|beans|context|core|expression|web|webmvc)|spring-boot|"
			+ "spring-boot-(autoconfigure|http-converter|jackson|servlet|tomcat|web-server|webmvc)|tomcat-embed-.*|"
			+ "jackson-(core|databind)-3|jackson-annotations|micrometer-(commons|observation)|logback-.*|slf4j-api|"
			+ "jul-to-slf4j|log4j-to-slf4j|log4j-api|commons-logging|jakarta.annotation-api|jspecify)[-.0-9]*.jar";

	private static final List<String> FLAGS = List.of("-Xmx1g", "--enable-native-access=ALL-UNNAMED",
			"--sun-misc-unsafe-memory-access=allow");

	private static final byte[] QUESTION = HttpConnection.post("/graphql",
			"{\"query\": \"{ dataset { version } }\"}");

	private final Report report = new Report("start");

	private final Path application = FOLDER.resolve("application");

	@Test
	void untilTheFirstAnswer() throws Exception {
		FileSystemUtils.deleteRecursively(FOLDER);
		Files.createDirectories(FOLDER);
		done(JavaProcess.of(List.of("-Djarmode=tools", "-jar", "target/concept-graph.jar", "extract", "--destination",
				this.application.toString())));
		Path cache = FOLDER.resolve("start.aot");
		seconds(List.of("-XX:AOTCacheOutput=" + cache, "-jar", jar(), "--concept-graph.import.paths=",
				"--concept-graph.embedded.directory=" + FOLDER.resolve("training")));
		String data = "--concept-graph.embedded.directory=" + FOLDER.resolve("embedded");
		done(java("-jar", jar(), "import", data, "import"));
		try (OwnGraph server = OwnGraph.empty(FOLDER.resolve("server"))) {
			server.importer().run(new ImportRequest(List.of(Path.of("import")), false, false), ImportListener.NONE);
			Properties bolt = new Properties();
			try (var file = Files.newBufferedReader(FOLDER.resolve("server/bolt.properties"))) {
				bolt.load(file);
			}
			String[] beside = { "--spring.neo4j.uri=" + bolt.getProperty("uri"),
					"--spring.neo4j.authentication.username=neo4j",
					"--spring.neo4j.authentication.password=" + bolt.getProperty("password") };
			Map<String, List<String>> starts = new LinkedHashMap<>();
			starts.put("bare Spring Boot", List.of("-cp", bare(), "org.conceptgraph.bench.BareApplication"));
			starts.put("beside a server, the jar", ours(List.of("-jar", "target/concept-graph.jar"), beside));
			starts.put("beside a server, as in the image", ours(List.of("-XX:AOTCache=" + cache, "-jar", jar()), beside));
			starts.put("embedded, the jar", ours(List.of("-jar", "target/concept-graph.jar"), data));
			starts.put("embedded, as in the image", ours(List.of("-XX:AOTCache=" + cache, "-jar", jar()), data));
			measure(starts);
		}
		this.report.finish();
	}

	private static List<String> ours(List<String> java, String... settings) {
		return Stream.of(java, List.of("--concept-graph.import.paths="), List.of(settings)).flatMap(List::stream).toList();
	}

	private String jar() {
		return this.application.resolve("concept-graph.jar").toString();
	}

	/** Its class by itself: what else the tests have is not its own. */
	private String bare() throws IOException {
		Path classes = FOLDER.resolve("bare");
		Path type = Path.of("org/conceptgraph/bench/BareApplication.class");
		Files.createDirectories(classes.resolve(type).getParent());
		Files.copy(Path.of("target/test-classes").resolve(type), classes.resolve(type));
		try (Stream<Path> files = Files.list(this.application.resolve("lib"))) {
			return Stream
				.concat(Stream.of(classes),
						files.filter((file) -> file.getFileName().toString().matches(BARE)))
				.map((file) -> file.toAbsolutePath().toString())
				.collect(Collectors.joining(File.pathSeparator));
		}
	}

	private static ProcessBuilder java(String... arguments) {
		return JavaProcess.of(Stream.concat(FLAGS.stream(), Arrays.stream(arguments)).toList());
	}

	private static void done(ProcessBuilder command) throws Exception {
		int exitCode = command.redirectOutput(FOLDER.resolve("prepared.log").toFile()).start().waitFor();
		if (exitCode != 0) {
			throw new IOException("Exit code " + exitCode + ": " + Files.readString(FOLDER.resolve("prepared.log")));
		}
	}

	private void measure(Map<String, List<String>> starts) throws Exception {
		Map<String, List<Double>> times = new LinkedHashMap<>();
		for (int round = 0; round < ROUNDS; round++) {
			for (Map.Entry<String, List<String>> start : starts.entrySet()) {
				times.computeIfAbsent(start.getKey(), (_) -> new ArrayList<>()).add(seconds(start.getValue()));
			}
		}
		double bare = median(times.values().iterator().next());
		times.forEach((name, taken) -> {
			Map<String, Object> row = new LinkedHashMap<>();
			row.put("start", name);
			row.put("seconds, median", rounded(median(taken)));
			row.put("from, to", rounded(taken.stream().min(Double::compare).orElseThrow()) + ", "
					+ rounded(taken.stream().max(Double::compare).orElseThrow()));
			row.put(": bare", rounded(median(taken) / bare));
			this.report.row(row);
		});
	}

	private static double seconds(List<String> arguments) throws Exception {
		int port = freePort();
		List<String> all = new ArrayList<>(arguments);
		all.add("--server.port=" + port);
		long begin = System.nanoTime();
		Process process = java(all.toArray(String[]::new)).redirectOutput(FOLDER.resolve("last.log").toFile()).start();
		try {
			while (!answers(port)) {
				if (!process.isAlive() || System.nanoTime() - begin > TimeUnit.MINUTES.toNanos(2)) {
					throw new IOException("No answer: " + Files.readString(FOLDER.resolve("last.log")));
				}
				Thread.sleep(5);
			}
			return (System.nanoTime() - begin) / 1e9;
		}
		finally {
			process.destroy();
			process.waitFor();
		}
	}

	private static boolean answers(int port) {
		try (HttpConnection connection = new HttpConnection(port)) {
			return new String(connection.exchange(QUESTION), StandardCharsets.UTF_8).contains("\"version\":\"");
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private static double median(List<Double> values) {
		List<Double> sorted = values.stream().sorted().toList();
		return sorted.get(sorted.size() / 2);
	}

	private static String rounded(double value) {
		return String.format(Locale.ROOT, "%.2f", value);
	}

}
