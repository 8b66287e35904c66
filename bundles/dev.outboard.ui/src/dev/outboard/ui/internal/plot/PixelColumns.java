package dev.outboard.ui.internal.plot;

import dev.outboard.ui.internal.chart.PointsBuilder;

/** Brings values down to what can be seen: of each column of pixels the first, lowest, highest and last. */
final class PixelColumns {

	private static final double MICROS = 1000;

	private final PointsBuilder builder;
	private final long width;
	private long column = Long.MIN_VALUE;
	private Value first;
	private Value lowest;
	private Value highest;
	private Value last;

	private record Value(long time, double value) {
	}

	/** @param width of a column, in microseconds */
	PixelColumns(PointsBuilder builder, long width) {
		this.builder = builder;
		this.width = width;
	}

	/** Adds the next value; what is not a number is a gap. */
	void add(long time, double value) {
		if (Double.isNaN(value)) {
			end();
			builder.gap();
			return;
		}
		if (first == null || time / width != column) {
			end();
			column = time / width;
			first = new Value(time, value);
			lowest = first;
			highest = first;
			last = first;
			return;
		}
		last = new Value(time, value);
		if (value < lowest.value()) {
			lowest = last;
		} else if (value > highest.value()) {
			highest = last;
		}
	}

	/** Takes in that there are no more. */
	void end() {
		if (first == null) {
			return;
		}
		Value earlier = lowest.time() <= highest.time() ? lowest : highest;
		Value later = earlier == lowest ? highest : lowest;
		emit(first);
		if (earlier != first) {
			emit(earlier);
		}
		if (later != first && later != earlier) {
			emit(later);
		}
		if (last != first && last != earlier && last != later) {
			emit(last);
		}
		first = null;
	}

	private void emit(Value value) {
		builder.add(value.time() / MICROS, value.value());
	}
}
