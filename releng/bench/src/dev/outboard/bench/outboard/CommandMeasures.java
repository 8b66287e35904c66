package dev.outboard.bench.outboard;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.outboard.bench.agent.Agent;
import dev.outboard.bench.agent.Figures;
import dev.outboard.bench.agent.Measure;

/** The command line of the product, from its start to its end. */
final class CommandMeasures {

	private final Path program = Path.of(System.getProperty("bench.product"), "outboard");

	void addTo(Agent agent) {
		agent.with("command-call", argument -> Measure.ofEach(
				() -> run(Redirect.DISCARD, "call", "dev.outboard.samples.adder", "addTwo", "1", "2"))) //
				.with("command-map", argument -> this::map);
	}

	private Figures map(long lines) throws IOException, InterruptedException {
		Path input = Files.createTempFile("lines", ".txt");
		Path output = Files.createTempFile("results", ".txt");
		try {
			try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(input))) {
				for (long i = 0; i < lines; i++) {
					writer.println(i % 1000);
				}
			}
			long start = System.nanoTime();
			run(Redirect.to(output.toFile()), "map", "dev.outboard.samples.calculator", "square", "--workers", "2", "--quiet",
					"--input", input.toString());
			Figures figures = Figures.elapsed(System.nanoTime() - start);
			try (var results = Files.lines(output)) {
				long count = results.count();
				if (count != lines) {
					throw new IOException(count + " results for " + lines + " lines");
				}
			}
			return figures;
		} finally {
			Files.delete(input);
			Files.delete(output);
		}
	}

	private void run(Redirect output, String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(program.toString()));
		command.addAll(List.of(arguments));
		int status = new ProcessBuilder(command).redirectOutput(output).redirectError(Redirect.INHERIT).start().waitFor();
		if (status != 0) {
			throw new IOException(String.join(" ", command) + " ended with status " + status);
		}
	}
}
