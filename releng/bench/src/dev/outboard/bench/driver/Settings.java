package dev.outboard.bench.driver;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the bench is run.
 *
 * @param quick whether it is to be over soon, at the cost of precision
 * @param only  the rows wanted, by name or by what precedes a hyphen in it; all where there are none
 * @param json  where the results go for machines
 */
record Settings(boolean quick, List<String> only, Optional<Path> json) {

	static final String USAGE = "releng/bench/run [--quick] [--only NAME…] [--json FILE] [--list]";

	/** Returns what the arguments say; empty where they say nothing that is known. */
	static Optional<Settings> of(String... arguments) {
		boolean quick = false;
		List<String> only = new ArrayList<>();
		Optional<Path> json = Optional.empty();
		boolean names = false;
		for (int i = 0; i < arguments.length; i++) {
			String argument = arguments[i];
			boolean more = i + 1 < arguments.length;
			if (argument.equals("--quick")) {
				quick = true;
				names = false;
			} else if (argument.equals("--only") && more) {
				names = true;
			} else if (argument.equals("--json") && more) {
				json = Optional.of(Path.of(arguments[++i]));
				names = false;
			} else if (names && !argument.startsWith("-")) {
				only.add(argument);
			} else {
				return Optional.empty();
			}
		}
		return Optional.of(new Settings(quick, List.copyOf(only), json));
	}

	boolean wants(Row row) {
		return only.isEmpty() ? !(quick && row.isFullOnly()) : isNamed(row.name());
	}

	boolean wants(Series series) {
		return only.isEmpty() || isNamed(series.name());
	}

	private boolean isNamed(String name) {
		return only.stream().anyMatch(wanted -> name.equals(wanted) || name.startsWith(wanted + "-"));
	}

	/** Returns how often each subject is measured. */
	int repeats() {
		return quick ? 3 : 5;
	}

	/** Returns how long a subject is run before it is measured, at the most. */
	Duration longestWarmUp() {
		return Duration.ofSeconds(quick ? 30 : 45);
	}

	/** Returns for how long a subject must not have become faster before it is measured. */
	Duration warmUp() {
		return Duration.ofMillis(quick ? 1500 : 2500);
	}

	/** Returns how long a repeat is to take. */
	Duration repeat() {
		return Duration.ofMillis(quick ? 250 : 600);
	}

	/** Returns how long all of a row may take before those of its subjects that have not answered are given up. */
	Duration rowLimit() {
		return Duration.ofSeconds(quick ? 200 : 300);
	}
}
