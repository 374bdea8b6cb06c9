package org.conceptgraph.failures;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A wire between a server and its database that tests can cut, silence and slow down.
 */
final class Wire implements Closeable {

	/** How the wire is. */
	enum State {

		/** Everything comes through at once. */
		WHOLE,
		/** Nobody is there: connections are ended as soon as they begin. */
		CUT,
		/** Connections stand, and nothing comes through. */
		SILENT,
		/** Each piece comes through late. */
		SLOW

	}

	private static final Duration LATE = Duration.ofMillis(50);

	private final ServerSocket server;

	private final InetSocketAddress target;

	private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

	private volatile State state = State.WHOLE;

	Wire(int targetPort) {
		this.target = new InetSocketAddress(InetAddress.getLoopbackAddress(), targetPort);
		try {
			this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Thread.ofVirtual().start(this::accept);
	}

	int port() {
		return this.server.getLocalPort();
	}

	/**
	 * From now on. Where it is cut, it is cut in the middle of whatever comes through.
	 */
	void is(State state) {
		this.state = state;
		if (state == State.CUT) {
			this.sockets.forEach(Wire::end);
			this.sockets.clear();
		}
	}

	private void accept() {
		while (!this.server.isClosed()) {
			try {
				Socket client = this.server.accept();
				if (this.state == State.CUT) {
					end(client);
					continue;
				}
				Socket database = new Socket();
				database.connect(this.target);
				this.sockets.add(client);
				this.sockets.add(database);
				Thread.ofVirtual().start(() -> carry(client, database));
				Thread.ofVirtual().start(() -> carry(database, client));
			}
			catch (IOException ex) {
				// The next one may come through.
			}
		}
	}

	private void carry(Socket from, Socket to) {
		byte[] piece = new byte[8192];
		try {
			for (int length = from.getInputStream().read(piece); length >= 0; length = from.getInputStream()
				.read(piece)) {
				while (this.state == State.SILENT) {
					Thread.sleep(LATE);
				}
				if (this.state == State.SLOW) {
					Thread.sleep(LATE);
				}
				to.getOutputStream().write(piece, 0, length);
			}
		}
		catch (IOException ex) {
			// Both ends hear of it below.
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			end(from);
			end(to);
		}
	}

	private static void end(Socket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		is(State.CUT);
	}

}
