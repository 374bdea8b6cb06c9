package org.conceptgraph.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;

/**
 * What traces are sent to, as OTLP over HTTP.
 */
final class Collector implements AutoCloseable {

	private final HttpServer server;

	private final List<Collected> spans = new CopyOnWriteArrayList<>();

	/**
	 * A span; the parent of a trace's first is empty, or is known to who began the trace.
	 */
	record Collected(String trace, String id, String parent, String name, Map<String, String> tags) {
	}

	Collector() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/v1/traces", (exchange) -> {
			ExportTraceServiceRequest sent = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
			sent.getResourceSpansList()
				.stream()
				.flatMap((resource) -> resource.getScopeSpansList().stream())
				.flatMap((scope) -> scope.getSpansList().stream())
				.map((span) -> new Collected(hex(span.getTraceId().toByteArray()), hex(span.getSpanId().toByteArray()),
						hex(span.getParentSpanId().toByteArray()), span.getName(),
						span.getAttributesList()
							.stream()
							.collect(Collectors.toMap(KeyValue::getKey, (tag) -> tag.getValue().getStringValue()))))
				.forEach(this.spans::add);
			exchange.sendResponseHeaders(200, -1);
			exchange.close();
		});
		this.server.start();
	}

	private static String hex(byte[] bytes) {
		return HexFormat.of().formatHex(bytes);
	}

	String address() {
		return "http://localhost:" + this.server.getAddress().getPort() + "/v1/traces";
	}

	/** What has come in so far of one trace. */
	List<Collected> of(String trace) {
		return this.spans.stream().filter((span) -> span.trace().equals(trace)).toList();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
