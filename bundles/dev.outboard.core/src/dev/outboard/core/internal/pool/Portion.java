package dev.outboard.core.internal.pool;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import dev.outboard.api.TaskOutcome;

/**
 * Some inputs that follow one another, and their outcomes. Filled by one thread at a time, then handed to the pool.
 *
 * @param <T> the inputs
 * @param <R> the results
 */
final class Portion<T, R> {

	final long index;
	final List<T> inputs = new ArrayList<>();
	private List<TaskOutcome<R>> outcomes;
	private final AtomicInteger missing = new AtomicInteger();

	/** @param index the place of the first input among all */
	Portion(long index) {
		this.index = index;
	}

	/** Says that it is filled. */
	void complete() {
		outcomes = new ArrayList<>(Collections.nCopies(inputs.size(), null));
		missing.set(inputs.size());
	}

	/** Takes the outcomes of the inputs from {@code from} on; returns whether none is missing now. */
	boolean settle(int from, List<TaskOutcome<R>> some) {
		for (int i = 0; i < some.size(); i++) {
			outcomes.set(from + i, some.get(i));
		}
		return missing.addAndGet(-some.size()) == 0;
	}

	/** Returns whether no outcome is missing. */
	boolean isDone() {
		return missing.get() == 0;
	}

	/** Returns the outcomes, once none is missing. */
	List<TaskOutcome<R>> outcomes() {
		return outcomes;
	}
}
