package dev.outboard.core.internal.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Reads a child's output line by line, on a thread of its own, until its end. */
final class LineReader {

	private static final int LONGEST_LINE = 16 * 1024;

	private LineReader() {
	}

	/** Begins to read; the future completes after the last line was passed on. */
	static CompletableFuture<Void> start(InputStream stream, String threadName, Consumer<String> lines) {
		CompletableFuture<Void> done = new CompletableFuture<>();
		Thread thread = new Thread(() -> {
			try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
				read(reader, lines);
			} catch (IOException e) {
				lines.accept("(the output can't be read any further: " + e.getMessage() + ")");
			} finally {
				done.complete(null);
			}
		}, threadName);
		thread.setDaemon(true);
		thread.start();
		return done;
	}

	/** A line without end comes in parts, so that it can't fill the memory. */
	private static void read(BufferedReader reader, Consumer<String> lines) throws IOException {
		StringBuilder line = new StringBuilder();
		for (int c = reader.read(); c >= 0; c = reader.read()) {
			if (c == '\n' || line.length() == LONGEST_LINE) {
				lines.accept(withoutReturn(line));
				line.setLength(0);
			}
			if (c != '\n') {
				line.append((char) c);
			}
		}
		if (!line.isEmpty()) {
			lines.accept(withoutReturn(line));
		}
	}

	private static String withoutReturn(StringBuilder line) {
		int length = line.length();
		return length > 0 && line.charAt(length - 1) == '\r' ? line.substring(0, length - 1) : line.toString();
	}
}
