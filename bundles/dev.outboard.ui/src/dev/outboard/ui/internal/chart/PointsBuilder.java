package dev.outboard.ui.internal.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gathers points of a line that has gaps. */
public final class PointsBuilder {

	private final List<Points> done = new ArrayList<>();
	private double[] times = new double[64];
	private double[] values = new double[64];
	private int size;

	/** Adds a point, in milliseconds since 1970 UTC. */
	public void add(double time, double value) {
		if (size == times.length) {
			times = Arrays.copyOf(times, 2 * size);
			values = Arrays.copyOf(values, 2 * size);
		}
		times[size] = time;
		values[size] = value;
		size++;
	}

	/** Lets the line begin anew. */
	public void gap() {
		if (size > 0) {
			done.add(new Points(Arrays.copyOf(times, size), Arrays.copyOf(values, size)));
			size = 0;
		}
	}

	/** Returns the points from gap to gap. */
	public List<Points> build() {
		gap();
		return List.copyOf(done);
	}
}
