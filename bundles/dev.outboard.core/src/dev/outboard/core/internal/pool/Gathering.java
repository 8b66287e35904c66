package dev.outboard.core.internal.pool;

import java.util.Arrays;
import java.util.List;

/**
 * Inputs that were read and are to be handed to the pool: one thread adds, any takes what is there. Adding takes no lock,
 * because it is done for each input.
 *
 * @param <T> the inputs
 */
final class Gathering<T> {

	private final long index;
	private final T[] inputs;
	private volatile int added;
	/** Those before it were taken. */
	private volatile int taken;

	/**
	 * @param index the place of its first input among all
	 * @param room  how many it takes
	 */
	@SuppressWarnings("unchecked")
	Gathering(long index, int room) {
		this.index = index;
		this.inputs = (T[]) new Object[room];
	}

	/** Adds an input, for which there must be room. Returns whether it is the only one that hasn't been taken. */
	boolean add(T input) {
		int place = added;
		inputs[place] = input;
		added = place + 1;
		// after the input can be seen: who took the others meanwhile sees it, or is told
		return taken == place;
	}

	boolean isFull() {
		return added == inputs.length;
	}

	/** Returns whether it has inputs that weren't taken. */
	boolean isWaiting() {
		return taken < added;
	}

	/** Returns how many inputs have been read, from the first of all to its last. */
	long read() {
		return index + added;
	}

	/** Returns the place of the next input to be taken among all. */
	long next() {
		return index + taken;
	}

	/** Takes those that are there. By one thread at a time. */
	List<T> take() {
		int from = taken;
		int to = added;
		taken = to;
		return Arrays.asList(from == 0 && to == inputs.length ? inputs : Arrays.copyOfRange(inputs, from, to));
	}
}
