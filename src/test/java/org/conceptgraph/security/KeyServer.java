package org.conceptgraph.security;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;

import com.sun.net.httpserver.HttpServer;

/**
 * Where an issuer publishes its keys, as long as it is well.
 */
final class KeyServer implements AutoCloseable {

	private final HttpServer server;

	private final AtomicReference<String> keys = new AtomicReference<>("");

	KeyServer() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		this.server.createContext("/", (exchange) -> {
			byte[] body = this.keys.get().getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders((body.length > 0) ? 200 : 500, (body.length > 0) ? body.length : -1);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		this.server.start();
	}

	/** An empty text is an issuer that fails. */
	void publish(String keySet) {
		this.keys.set(keySet);
	}

	String address() {
		return "http://localhost:" + this.server.getAddress().getPort() + "/keys";
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
