package dev.outboard.cli.tests.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a demo printed, with names for what differs from run to run: processes are numbered in the order of their
 * appearance, workers have no number, and what depends on time is left open.
 */
record DemoStory(String text) {

	private static final Pattern PID = Pattern.compile("(?<=pid=)[0-9]+");

	/** Runs the demo, which must succeed without a word on standard error. */
	static DemoStory of(String demo) {
		CommandLineRun run = CommandLineRun.of("demo", demo);
		assertThat(run.err()).isEmpty();
		assertThat(run.exitCode()).isZero();

		Map<String, String> processes = new HashMap<>();
		processes.put(Long.toString(ProcessHandle.current().pid()), "<console>");
		String named = PID.matcher(run.out())
				.replaceAll(pid -> processes.computeIfAbsent(pid.group(), unknown -> "<" + processes.size() + ">"));
		return new DemoStory(named.replaceAll("#[0-9]+", "#").replaceAll("came to [0-9]+", "came to (some)")
				.replaceAll("(?m)after [0-9]+ ms$", "after (some) ms"));
	}

	/** Returns the lines of that step. */
	List<String> lines(String step) {
		return text.lines().filter(line -> line.startsWith(step)).toList();
	}

	/** Returns the text without the lines of that step. */
	String without(String step) {
		return text.lines().filter(line -> !line.startsWith(step)).map(line -> line + "\n").collect(Collectors.joining());
	}
}
