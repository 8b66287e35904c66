package dev.outboard.ui.internal.chart;

import java.util.List;

/**
 * A line of a chart.
 *
 * @param id       tells it from all others of the chart
 * @param parts    its points, from gap to gap
 * @param look     what it looks like
 * @param steps    whether a value holds until the next one
 * @param byRight  whether its values are to be read off the axis on the right
 */
public record Line(String id, List<Points> parts, SeriesLook look, boolean steps, boolean byRight) {

	public Line {
		parts = List.copyOf(parts);
	}
}
