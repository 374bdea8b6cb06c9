package org.conceptgraph;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What operators are given can be read by their tools, and speaks of what the server
 * really tells.
 */
@SampleTest
class DeployFilesIT {

	private static final Path DEPLOY = Path.of("deploy");

	private static final Pattern METRIC = Pattern.compile("\\b(?:concept_graph|jvm|http_server)_[a-z_]+\\b");

	private static final List<String> SILENT = List.of("fleet__discovery_enabled", "fleet__manager_enabled",
			"usage__report_enabled");

	@LocalServerPort
	private int port;

	@Test
	void everyMetricOfAlertsAndDashboardsIsToldByAServer() throws Exception {
		ask("query Known { dataset { version } }");

		String told = get("/actuator/prometheus");

		Set<String> names = told.lines()
			.filter((line) -> !line.startsWith("#"))
			.map((line) -> line.split("[{ ]", 2)[0])
			.collect(Collectors.toSet());
		assertThat(metrics("prometheus/alerts.yaml")).isNotEmpty().isSubsetOf(names);
		assertThat(metrics("grafana/concept-graph.json")).isNotEmpty().isSubsetOf(names);
	}

	@Test
	void anOperationsNameIsASeriesOnlyOnceItWasAnswered() throws Exception {
		ask("query Answered { dataset { version } }");
		ask("query Refused { dataset { nothing } }");

		assertThat(get("/actuator/prometheus")).contains("operation=\"Answered\",outcome=\"OK\"")
			.contains("outcome=\"VALIDATION\"")
			.doesNotContain("operation=\"Refused\"");
	}

	@Test
	void aRequestHasAnIdThatIsTheClientsIfItIsAPlainWord() throws Exception {
		assertThat(id("followed-1.2_3")).isEqualTo("followed-1.2_3");
		assertThat(id("two words")).isNotBlank().isNotEqualTo("two words");
		assertThat(id("x".repeat(65))).hasSizeLessThan(65);
	}

	@Test
	@SuppressWarnings("unchecked")
	void composeStartsADatabaseThatTellsNobody() throws IOException {
		Map<String, Object> compose = (Map<String, Object>) yaml("compose.yaml").getFirst();
		Map<String, Map<String, Object>> services = Objects
			.requireNonNull((Map<String, Map<String, Object>>) compose.get("services"));
		assertThat(services).containsOnlyKeys("neo4j", "api");
		Map<String, String> environment = (Map<String, String>) Objects.requireNonNull(services.get("neo4j"))
			.get("environment");
		SILENT.forEach((setting) -> assertThat(environment)
			.anySatisfy((name, value) -> assertThat(name + "=" + value).endsWith(setting + "=false")));
	}

	@Test
	@SuppressWarnings("unchecked")
	void kubernetesGetsWhatADeploymentNeeds() throws IOException {
		assertThat(yaml("kubernetes/concept-graph.yaml")).extracting((each) -> ((Map<String, Object>) each).get("kind"))
			.containsExactly("Deployment", "Service", "PodDisruptionBudget", "HorizontalPodAutoscaler");
	}

	@Test
	void whatProbesAndHealthChecksAskIsAnswered() throws Exception {
		String files = Files.readString(DEPLOY.resolve("Dockerfile")) + Files.readString(DEPLOY.resolve("compose.yaml"))
				+ Files.readString(DEPLOY.resolve("kubernetes/concept-graph.yaml"));
		Set<String> paths = new TreeSet<>();
		Matcher path = Pattern.compile("/actuator/[a-z/]+").matcher(files);
		while (path.find()) {
			paths.add(path.group());
		}

		assertThat(paths).contains("/actuator/health/liveness", "/actuator/health/readiness");
		for (String each : paths) {
			assertThat(send(request(each).GET()).statusCode()).as(each).isEqualTo(200);
		}
	}

	private static List<Object> yaml(String file) throws IOException {
		try (Reader reader = Files.newBufferedReader(DEPLOY.resolve(file))) {
			return StreamSupport.stream(new Yaml().loadAll(reader).spliterator(), false).toList();
		}
	}

	private static Set<String> metrics(String file) throws IOException {
		String text = Files.readString(DEPLOY.resolve(file));
		if (file.endsWith(".json")) {
			new JsonMapper().readTree(text);
		}
		else {
			assertThat(yaml(file)).hasSize(1);
		}
		Set<String> names = new TreeSet<>();
		Matcher metric = METRIC.matcher(text);
		while (metric.find()) {
			names.add(metric.group());
		}
		return names;
	}

	private void ask(String document) throws Exception {
		send(request("/graphql").header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers
				.ofString("{\"operationName\": \"" + document.split(" ")[1] + "\", \"query\": \"" + document + "\"}")));
	}

	private String get(String path) throws Exception {
		return send(request(path)).body();
	}

	private String id(String given) throws Exception {
		return send(request("/actuator/health").header("X-Request-Id", given)).headers()
			.firstValue("X-Request-Id")
			.orElseThrow();
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
	}

	private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
	}

}
