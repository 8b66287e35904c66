package dev.outboard.ui.internal.plot;

import java.util.Arrays;
import java.util.List;

import dev.outboard.ui.internal.chart.Points;
import dev.outboard.ui.internal.chart.PointsBuilder;

/**
 * The newest values of a series, with their times in microseconds since 1970 UTC. Safe for any thread.
 *
 * <p>When there is no room any more, and values come faster than anybody can see, only the lowest and the highest of each
 * hundredth of a second are kept from then on; else the oldest go.
 */
public final class SeriesData {

	/** How many values there is room for. */
	public static final int CAPACITY = 100_000;

	private static final long THIN_MICROS = 10_000;

	private long[] times = new long[256];
	private double[] values = new double[256];
	private int head;
	private int size;
	private boolean thinning;
	/** How many values there are of the span that is being thinned. */
	private int inSpan;
	private long changes;
	private double latest = Double.NaN;

	/**
	 * A copy of all values.
	 *
	 * @param times  in microseconds since 1970 UTC, rising
	 * @param values as many; what is not a number stands for a gap
	 */
	public record Copy(long[] times, double[] values) {
	}

	/** Adds a value; what isn't a finite number is a gap. A time before the last one counts as the last one. */
	public synchronized void add(long micros, double value) {
		changes++;
		double kept = Double.isFinite(value) ? value : Double.NaN;
		latest = kept;
		append(size == 0 ? micros : Math.max(micros, times[slot(size - 1)]), kept);
	}

	/** Ends the line here: what comes then isn't joined to it. */
	public synchronized void gap(long micros) {
		if (size > 0 && !Double.isNaN(values[slot(size - 1)])) {
			double before = latest;
			add(micros, Double.NaN);
			latest = before;
		}
	}

	/** Forgets all values. */
	public synchronized void clear() {
		changes++;
		size = 0;
		head = 0;
		thinning = false;
		inSpan = 0;
		latest = Double.NaN;
	}

	/** Returns a number that changes with each value. */
	public synchronized long changes() {
		return changes;
	}

	/** Returns how many values there are, gaps among them. */
	public synchronized int size() {
		return size;
	}

	/** Returns the last value; not a number where there is none. */
	public synchronized double latest() {
		return latest;
	}

	/** Returns whether values were left out because they came too fast. */
	public synchronized boolean isThinned() {
		return thinning;
	}

	/** Returns the time of the oldest value; {@code otherwise} where there is none. */
	public synchronized long first(long otherwise) {
		return size == 0 ? otherwise : times[head];
	}

	/** Returns all values. */
	public synchronized Copy copy() {
		Copy copy = new Copy(new long[size], new double[size]);
		for (int i = 0; i < size; i++) {
			copy.times[i] = times[slot(i)];
			copy.values[i] = values[slot(i)];
		}
		return copy;
	}

	/**
	 * Returns what is to be drawn between two times: of each pixel the first and the last value, the lowest and the highest,
	 * and besides the values next to it on both sides.
	 *
	 * @param now   what came later is left out
	 * @param holds whether the last value still holds then
	 */
	public synchronized List<Points> part(long from, long to, int pixels, long now, boolean holds) {
		PointsBuilder builder = new PointsBuilder();
		int known = indexOf(now + 1);
		int first = Math.max(0, indexOf(from) - 1);
		int end = Math.min(known, indexOf(to + 1) + 1);
		PixelColumns columns = new PixelColumns(builder, Math.max(1, (to - from) / Math.max(1, pixels)));
		for (int i = first; i < end; i++) {
			columns.add(times[slot(i)], values[slot(i)]);
		}
		if (holds && end == known && end > 0 && now > times[slot(end - 1)]) {
			columns.add(now, values[slot(end - 1)]);
		}
		columns.end();
		return builder.build();
	}

	/** Returns the index of the first value that isn't older. */
	private int indexOf(long micros) {
		int low = 0;
		int high = size;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (times[slot(middle)] < micros) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}

	private int slot(int index) {
		return (head + index) % times.length;
	}

	private void append(long micros, double value) {
		if (size == CAPACITY && !thinning) {
			thin();
		}
		boolean sameSpan = thinning && inSpan > 0 && micros / THIN_MICROS == times[slot(size - 1)] / THIN_MICROS;
		if (sameSpan && inSpan == 2 && !Double.isNaN(value)) {
			widen(micros, value);
			return;
		}
		inSpan = Double.isNaN(value) ? 0 : sameSpan ? 2 : 1;
		makeRoom();
		times[slot(size)] = micros;
		values[slot(size)] = value;
		size++;
	}

	/** Keeps of three values of a span the lowest and the highest. */
	private void widen(long micros, double value) {
		int older = slot(size - 2);
		int newer = slot(size - 1);
		double low = Math.min(values[older], values[newer]);
		double high = Math.max(values[older], values[newer]);
		if (value < low) {
			values[values[older] <= values[newer] ? older : newer] = value;
		} else if (value > high) {
			values[values[older] > values[newer] ? older : newer] = value;
		}
		times[newer] = micros;
	}

	private void makeRoom() {
		if (size == CAPACITY) {
			head = slot(1);
			size--;
		} else if (size == times.length) {
			int room = Math.min(CAPACITY, 2 * size);
			times = Arrays.copyOf(times, room);
			values = Arrays.copyOf(values, room);
		}
	}

	private void thin() {
		Copy all = copy();
		thinning = true;
		size = 0;
		head = 0;
		inSpan = 0;
		for (int i = 0; i < all.times.length; i++) {
			append(all.times[i], all.values[i]);
		}
	}
}
