package dev.outboard.bench.agent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What one repeat of a measure yielded: numbers by name. Its text is what crosses from an agent to the driver, as in
 * {@code ns=1200.0 p50=11.5}.
 *
 * @param byName the numbers; times are in nanoseconds
 */
public record Figures(Map<String, Double> byName) {

	/** How long the repeat took: the name of the one number that each measure yields. */
	public static final String ELAPSED = "ns";

	/** Returns the figures of a repeat that took so many nanoseconds. */
	public static Figures elapsed(double nanos) {
		return new Figures(Map.of()).and(ELAPSED, nanos);
	}

	/** Returns these and one more. */
	public Figures and(String name, double value) {
		Map<String, Double> more = new LinkedHashMap<>(byName);
		more.put(name, value);
		return new Figures(more);
	}

	/**
	 * Returns a number.
	 *
	 * @throws IllegalArgumentException when there is none of that name
	 */
	public double get(String name) {
		Double value = byName.get(name);
		if (value == null) {
			throw new IllegalArgumentException("no figure '" + name + "' among " + byName.keySet());
		}
		return value;
	}

	/** Returns the figures that {@code text} says. */
	public static Figures parse(String text) {
		Map<String, Double> byName = new LinkedHashMap<>();
		for (String part : text.strip().split(" +")) {
			int equals = part.indexOf('=');
			byName.put(part.substring(0, equals), Double.valueOf(part.substring(equals + 1)));
		}
		return new Figures(byName);
	}

	@Override
	public String toString() {
		return byName.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(" "));
	}
}
