package dev.outboard.bench.driver;

import java.util.Optional;

/**
 * What a figure of Outboard's is to be.
 *
 * @param figure  which one
 * @param most    whether it is to be so much at the most, else at the least
 * @param limit   so much
 * @param against times the figure of this one; an absolute limit where there is none
 */
record Goal(Figure figure, boolean most, double limit, Optional<Subject> against) {

	static Goal atMost(double factor, Subject against, Figure figure) {
		return new Goal(figure, true, factor, Optional.of(against));
	}

	static Goal atLeast(double factor, Subject against, Figure figure) {
		return new Goal(figure, false, factor, Optional.of(against));
	}

	static Goal atMost(double limit, Figure figure) {
		return new Goal(figure, true, limit, Optional.empty());
	}

	static Goal atLeast(double limit, Figure figure) {
		return new Goal(figure, false, limit, Optional.empty());
	}

	/** Returns whether a value, or a ratio, is what it is to be. */
	boolean isMetBy(double value) {
		return most ? value <= limit : value >= limit;
	}

	/** Returns the goal in words, as in {@code ≤ 1.3 × floor}. */
	String text() {
		String sign = most ? "≤ " : "≥ ";
		String what = figure.title().isEmpty() ? "" : figure.title() + " ";
		return what + sign + against.map(subject -> plain(limit) + " × " + subject.title())
				.orElseGet(() -> figure.unit().show(limit));
	}

	private static String plain(double value) {
		return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
	}
}
