package dev.outboard.bench.driver;

import java.util.Locale;

/** How figures are shown to people. */
enum Unit {

	/** Nanoseconds. */
	TIME(new Step(1e9, "s"), new Step(1e6, "ms"), new Step(1e3, "µs"), new Step(1, "ns")),
	/** Things a second. */
	RATE(new Step(1e6, "M/s"), new Step(1e3, "k/s"), new Step(1, "/s")),
	/** Bytes a second. */
	BANDWIDTH(new Step(1e9, "GB/s"), new Step(1e6, "MB/s"), new Step(1e3, "kB/s")),
	/** Bytes. */
	BYTES(new Step(1e6, "MB"), new Step(1e3, "kB"), new Step(1, "B")),
	/** Hundredths. */
	PERCENT(new Step(1, "%")),
	/** Just a number. */
	NUMBER(new Step(1, ""));

	private final Step[] steps;

	private record Step(double size, String name) {
	}

	Unit(Step... steps) {
		this.steps = steps;
	}

	/** Returns a value with its unit, in three digits. */
	String show(double value) {
		Step step = step(value);
		return (digits(value / step.size()) + " " + step.name()).strip();
	}

	/** Returns a median with its range. */
	String show(Sample sample) {
		Step step = step(sample.median());
		return "%s %s (%s–%s)".formatted(digits(sample.median() / step.size()), step.name(),
				digits(sample.least() / step.size()), digits(sample.most() / step.size()));
	}

	private Step step(double value) {
		for (Step step : steps) {
			if (Math.abs(value) >= step.size()) {
				return step;
			}
		}
		return steps[steps.length - 1];
	}

	/** Returns a number in three digits, or as many as it has before the point. */
	static String digits(double value) {
		double size = Math.abs(value);
		String format = size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : size >= 1 || size == 0 ? "%.2f" : "%.3f";
		return String.format(Locale.ROOT, format, value);
	}
}
