package org.conceptgraph.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * One client's connection, kept open. Does what a client must do and no more, for client
 * and server share the machine. Not thread-safe.
 */
final class HttpConnection implements AutoCloseable {

	private final int port;

	private Socket socket;

	private InputStream in;

	HttpConnection(int port) throws IOException {
		this.port = port;
		this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
		this.in = open();
	}

	private InputStream open() throws IOException {
		this.socket.setTcpNoDelay(true);
		this.socket.setSoTimeout(60_000);
		return new BufferedInputStream(this.socket.getInputStream(), 64 * 1024);
	}

	/**
	 * The bytes of a GraphQL request.
	 */
	static byte[] post(String path, String body) {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
				+ "Accept: application/json\r\nContent-Length: " + bytes.length + "\r\n\r\n";
		return (head + body).getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Sends a request and reads the whole answer.
	 * @return the body
	 * @throws IOException if the answer is not 200
	 */
	byte[] exchange(byte[] request) throws IOException {
		String status = status(request);
		int length = 0;
		boolean chunked = false;
		for (String header = line(); !header.isEmpty(); header = line()) {
			int colon = header.indexOf(':');
			String name = header.substring(0, colon);
			if (name.equalsIgnoreCase("Content-Length")) {
				length = Integer.parseInt(header.substring(colon + 1).strip());
			}
			else if (name.equalsIgnoreCase("Transfer-Encoding")) {
				chunked = true;
			}
		}
		byte[] body = chunked ? chunks() : this.in.readNBytes(length);
		if (!status.startsWith("HTTP/1.1 200")) {
			throw new IOException(status + " " + new String(body, StandardCharsets.UTF_8));
		}
		return body;
	}

	/** A server closes connections on which nothing has come for a while. */
	private String status(byte[] request) throws IOException {
		try {
			this.socket.getOutputStream().write(request);
			return line();
		}
		catch (IOException ex) {
			this.socket.close();
			this.socket = new Socket(InetAddress.getLoopbackAddress(), this.port);
			this.in = open();
			this.socket.getOutputStream().write(request);
			return line();
		}
	}

	private byte[] chunks() throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream(8_192);
		for (int size = chunkSize(); size > 0; size = chunkSize()) {
			body.write(this.in.readNBytes(size));
			line();
		}
		line();
		return body.toByteArray();
	}

	private int chunkSize() throws IOException {
		return Integer.parseInt(line(), 16);
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
