package dev.outboard.bench.driver;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What came of a series.
 *
 * @param series  the series
 * @param costs   what it costs at each point, in rising order
 * @param failure why there are no more; empty where nothing failed
 */
record SeriesResult(Series series, Map<Integer, Sample> costs, String failure) {

	/**
	 * Returns the exponent of growth: 0 where the cost is the same at each point, 1 where twice as much costs twice as much.
	 * It is the slope of the straight line that fits best in logarithmic scales.
	 */
	double exponent() {
		List<double[]> logs = costs.entrySet().stream()
				.map(e -> new double[] { Math.log(e.getKey()), Math.log(e.getValue().median()) }).toList();
		double meanX = logs.stream().mapToDouble(p -> p[0]).average().orElse(0);
		double meanY = logs.stream().mapToDouble(p -> p[1]).average().orElse(0);
		double covariance = logs.stream().mapToDouble(p -> (p[0] - meanX) * (p[1] - meanY)).sum();
		double variance = logs.stream().mapToDouble(p -> (p[0] - meanX) * (p[0] - meanX)).sum();
		return covariance / variance;
	}

	/** Returns it in words. */
	String figures() {
		String points = costs.entrySet().stream()
				.map(e -> "%d: %s".formatted(e.getKey(), series.figure().unit().show(e.getValue())))
				.collect(Collectors.joining("; "));
		String growth = costs.size() < 2 ? "" : "; exponent of growth " + Unit.digits(exponent());
		return points + growth + (failure.isEmpty() ? "" : "; not taken: " + failure);
	}

	/** Returns it as lines of text. */
	String text() {
		return "%-22s %s%n%22s  %s%n".formatted(series.name(), series.title(), "",
				figures().replace("; ", System.lineSeparator() + " ".repeat(24)));
	}
}
