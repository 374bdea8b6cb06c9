package org.conceptgraph.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One connection, kept open, that tells status and headers: as little as a client can do,
 * for it shares the machine with the server. Not thread-safe.
 */
final class BareClient implements AutoCloseable {

	private final Socket socket;

	private final InputStream in;

	BareClient(int port) throws IOException {
		this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
		this.socket.setTcpNoDelay(true);
		this.socket.setSoTimeout(60_000);
		this.in = new BufferedInputStream(this.socket.getInputStream(), 64 * 1024);
	}

	/**
	 * An answer's head.
	 *
	 * @param headers by their names in lower case
	 */
	record Answer(int status, Map<String, String> headers) {

		String header(String name) {
			return this.headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
		}

	}

	static byte[] get(String path, String headers) {
		return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n").getBytes(StandardCharsets.UTF_8);
	}

	static byte[] post(String body) {
		int length = body.getBytes(StandardCharsets.UTF_8).length;
		return ("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: " + length
				+ "\r\n\r\n" + body)
			.getBytes(StandardCharsets.UTF_8);
	}

	/** Sends a request and reads the whole answer. */
	Answer exchange(byte[] request) throws IOException {
		this.socket.getOutputStream().write(request);
		int status = Integer.parseInt(line().split(" ")[1]);
		Map<String, String> headers = new HashMap<>();
		for (String line = line(); !line.isEmpty(); line = line()) {
			int colon = line.indexOf(':');
			headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
		}
		if (headers.containsKey("transfer-encoding")) {
			throw new IOException("Answers of the endpoint say how long they are");
		}
		this.in.skipNBytes((status != 304) ? Integer.parseInt(headers.getOrDefault("content-length", "0")) : 0);
		return new Answer(status, headers);
	}

	private String line() throws IOException {
		StringBuilder line = new StringBuilder(48);
		for (int c = this.in.read(); c != '\n'; c = this.in.read()) {
			if (c < 0) {
				throw new EOFException("The server closed the connection");
			}
			if (c != '\r') {
				line.append((char) c);
			}
		}
		return line.toString();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
