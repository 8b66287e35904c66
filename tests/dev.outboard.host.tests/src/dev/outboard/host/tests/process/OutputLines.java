package dev.outboard.host.tests.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.awaitility.Awaitility;

/** The lines that a process prints to one stream, read as they come. */
final class OutputLines {

	private final List<String> lines = new CopyOnWriteArrayList<>();
	private final Thread reader;

	OutputLines(InputStream stream, String threadName) {
		reader = new Thread(() -> readAll(stream), threadName);
		reader.setDaemon(true);
		reader.start();
	}

	private void readAll(InputStream stream) {
		try (BufferedReader in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
			in.lines().forEach(lines::add);
		} catch (IOException e) {
			lines.add("(" + e + ")");
		}
	}

	/** Waits for a line. */
	void await(Predicate<String> line) {
		Awaitility.await().atMost(1, TimeUnit.MINUTES).until(() -> lines.stream().anyMatch(line));
	}

	/** Waits for the end of the stream and returns all lines. */
	List<String> awaitAll() throws InterruptedException {
		reader.join(TimeUnit.MINUTES.toMillis(1));
		if (reader.isAlive()) {
			throw new AssertionError("the stream doesn't end; so far " + lines);
		}
		return List.copyOf(lines);
	}

	/** Returns the lines so far. */
	List<String> soFar() {
		return List.copyOf(lines);
	}
}
