package dev.outboard.ui.internal.workers;

/** The CPU that a worker has used in the last minute, in cores, a value for each second. */
final class CpuHistory {

	/** How many values are kept. */
	static final int LENGTH = 60;

	private final float[] values = new float[LENGTH];
	private int next;
	private int size;

	/** Adds a value; in place of the oldest where there is no room. */
	void add(double cores) {
		values[next] = (float) cores;
		next = (next + 1) % LENGTH;
		size = Math.min(size + 1, LENGTH);
	}

	int size() {
		return size;
	}

	/** Returns a value; 0 is the oldest. */
	float get(int index) {
		return values[(next - size + index + LENGTH) % LENGTH];
	}

	/** Returns the highest value; one core at least, so that a worker that hardly does anything looks like it. */
	float top() {
		float top = 1;
		for (int i = 0; i < size; i++) {
			top = Math.max(top, values[i]);
		}
		return top;
	}
}
