package dev.outboard.bench.driver;

import java.util.Arrays;
import java.util.List;

/** The figures of several repeats of one thing. */
final class Sample {

	private final double[] sorted;

	/** @param values at least one */
	Sample(List<Double> values) {
		if (values.isEmpty()) {
			throw new IllegalArgumentException("a sample has one value at least");
		}
		sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
	}

	double median() {
		int middle = sorted.length / 2;
		return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
	}

	double least() {
		return sorted[0];
	}

	double most() {
		return sorted[sorted.length - 1];
	}

	@Override
	public String toString() {
		return Arrays.toString(sorted);
	}
}
