package dev.outboard.ui.internal.chart;

/**
 * What a line of a chart goes through, from left to right.
 *
 * @param times  in milliseconds since 1970 UTC, with fractions
 * @param values as many, none of them infinite or not a number
 */
public record Points(double[] times, double[] values) {

	/** Returns how many there are. */
	public int size() {
		return times.length;
	}
}
