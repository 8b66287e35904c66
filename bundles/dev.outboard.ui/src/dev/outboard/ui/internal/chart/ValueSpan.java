package dev.outboard.ui.internal.chart;

import java.util.List;

import org.eclipse.swtchart.Range;

/**
 * From which value to which an axis goes.
 *
 * @param lowest  the lowest value that is to be seen
 * @param highest the highest one
 */
record ValueSpan(double lowest, double highest) {

	private static final double MARGIN = 0.06;

	/** Returns that of the values of some lines between two times, and of those next to them. */
	static ValueSpan of(List<Line> lines, boolean byRight, double from, double to) {
		double lowest = Double.POSITIVE_INFINITY;
		double highest = Double.NEGATIVE_INFINITY;
		for (Line line : lines) {
			for (Points points : line.byRight() == byRight ? line.parts() : List.<Points> of()) {
				for (int i = 0; i < points.size(); i++) {
					boolean seen = i + 1 == points.size() || points.times()[i + 1] >= from;
					if (seen && (i == 0 || points.times()[i - 1] <= to)) {
						lowest = Math.min(lowest, points.values()[i]);
						highest = Math.max(highest, points.values()[i]);
					}
				}
			}
		}
		return lowest > highest ? new ValueSpan(0, 1) : new ValueSpan(lowest, highest);
	}

	/** Returns the axis' range: a little more, and never nothing. Where all is near to nought, that is the end. */
	Range range() {
		double height = highest - lowest;
		double margin = height > 0 ? height * MARGIN : Math.max(Math.abs(highest) * MARGIN, 0.5);
		double lower = lowest >= 0 && lowest - margin < 0 ? 0 : lowest - margin;
		return new Range(lower, highest + margin);
	}
}
