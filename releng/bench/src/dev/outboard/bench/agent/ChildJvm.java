package dev.outboard.bench.agent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the other process of a peer: a JVM on the same class path. */
public final class ChildJvm {

	private ChildJvm() {
	}

	/** Starts {@code main}; it ends with its standard input, see {@link #endWithInput()}. */
	public static Process start(Class<?> main, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
						"--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), main.getName()));
		command.addAll(List.of(arguments));
		Process child = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		Runtime.getRuntime().addShutdownHook(new Thread(child::destroyForcibly));
		return child;
	}

	/** Returns the first line that the child says, as a peer tells by it where it listens. */
	public static String firstLine(Process child) throws IOException {
		String line = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8)).readLine();
		if (line == null) {
			throw new IOException("the child ended before it listened");
		}
		return line;
	}

	/** Called in the child: ends it when its parent does. */
	public static void endWithInput() {
		Thread watch = new Thread(() -> {
			try {
				while (System.in.read() >= 0) {
					// what is said there means nothing
				}
			} catch (IOException e) {
				System.err.println("standard input: " + e);
			}
			Runtime.getRuntime().halt(0);
		}, "bench-input");
		watch.setDaemon(true);
		watch.start();
	}
}
