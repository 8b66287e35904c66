package dev.outboard.bench.agent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The control side of one subject, in a process of its own. It carries out what the driver says on standard input, a line
 * for each repeat, as in {@code queue:1024 5000}: which measure, with which argument, how often. It answers with a line on
 * standard output: {@code ok} and the {@link Figures}, or {@code failed} and why. Its end is that of its standard input.
 */
public final class Agent {

	private final Map<String, Factory> factories = new HashMap<>();
	private final Map<String, Measure> measures = new HashMap<>();
	private final PrintStream answers = System.out;

	/** Makes a measure, with all that it takes, when it is first asked for. */
	@FunctionalInterface
	public interface Factory {

		/** @param argument what follows the colon; empty where nothing does */
		Measure make(String argument) throws Exception;
	}

	/** Takes standard output for the answers: whatever else prints goes to standard error. */
	public Agent() {
		System.setOut(System.err);
	}

	/** Adds a measure. */
	public Agent with(String name, Factory factory) {
		factories.put(name, factory);
		return this;
	}

	/** Serves until the driver is done. */
	public void serve() throws IOException {
		BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		answers.println("ready");
		answers.flush();
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			answers.println(answer(line.split(" ")));
			answers.flush();
		}
	}

	private String answer(String[] command) {
		try {
			return "ok " + measure(command[0]).times(Long.parseLong(command[1]));
		} catch (Exception | LinkageError thrown) {
			thrown.printStackTrace();
			return "failed " + String.valueOf(thrown).replaceAll("\\s+", " ");
		}
	}

	private Measure measure(String key) throws Exception {
		Measure known = measures.get(key);
		if (known != null) {
			return known;
		}
		String[] parts = key.split(":", 2);
		Factory factory = factories.get(parts[0]);
		if (factory == null) {
			throw new IllegalArgumentException("no measure " + parts[0] + " here");
		}
		Measure made = factory.make(parts.length > 1 ? parts[1] : "");
		measures.put(key, made);
		return made;
	}
}
