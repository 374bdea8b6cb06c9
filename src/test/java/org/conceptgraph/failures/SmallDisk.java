package org.conceptgraph.failures;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

import org.conceptgraph.JavaProcess;

/**
 * A disk of a few hundred megabytes, in a mount namespace of its own: only processes that
 * are started through it see it. Needs Linux, and a kernel that lets this user make
 * namespaces.
 */
final class SmallDisk implements Closeable {

	private final Process holder;

	private final Path place;

	private SmallDisk(Process holder, Path place) {
		this.holder = holder;
		this.place = place;
	}

	/** Whether this machine can make one. */
	static boolean isPossible() {
		try {
			return new ProcessBuilder(unshare("mount -t tmpfs none /mnt")).redirectErrorStream(true)
				.start()
				.waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<String> unshare(String script) {
		return List.of("unshare", "--map-root-user", "--mount", "sh", "-c", script);
	}

	static SmallDisk at(Path folder) throws IOException {
		Path place = Files.createDirectories(folder).toAbsolutePath();
		Process holder = new ProcessBuilder(
				unshare("mount -t tmpfs -o size=300m none '" + place + "' && echo mounted && cat"))
			.start();
		byte[] mounted = holder.getInputStream().readNBytes("mounted".length());
		if (!"mounted".equals(new String(mounted, StandardCharsets.UTF_8))) {
			throw new IOException(new String(holder.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
		}
		return new SmallDisk(holder, place);
	}

	/** A process of the jar that sees the disk, to be started. */
	ProcessBuilder jar(String... arguments) {
		List<String> command = List.of("nsenter", "--target", Long.toString(this.holder.pid()), "--user", "--mount",
				"--preserve-credentials", "--wd=" + Path.of("").toAbsolutePath());
		ProcessBuilder jar = JavaProcess.ofJar(arguments);
		return jar.command(Stream.concat(command.stream(), jar.command().stream()).toList());
	}

	/** How those processes call a file on the disk. */
	Path path(String name) {
		return this.place.resolve(name);
	}

	/** Leaves room for so many bytes. */
	void fillUpTo(int bytes) throws IOException {
		byte[] zeros = new byte[4_096];
		try (FileChannel channel = FileChannel.open(ballast(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
			try {
				while (true) {
					channel.write(ByteBuffer.wrap(zeros));
				}
			}
			catch (IOException full) {
				channel.truncate(channel.size() - bytes);
			}
		}
	}

	/** Gives the room back. */
	void makeRoom() throws IOException {
		Files.delete(ballast());
	}

	/** As this process sees it. */
	private Path ballast() {
		return Path.of("/proc/" + this.holder.pid() + "/root" + this.place, "ballast");
	}

	@Override
	public void close() throws IOException {
		this.holder.destroy();
		this.holder.onExit().join();
	}

}
