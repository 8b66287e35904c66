package dev.outboard.core.internal.pool;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * The portions of a map on their way from the one who reads inputs to the one who takes outcomes: in the order of the
 * inputs, or as they are done.
 *
 * @param <T> the inputs
 * @param <R> the results
 */
final class Arrivals<T, R> {

	private final boolean ordered;
	private final Queue<Portion<T, R>> queue = new ConcurrentLinkedQueue<>();
	private final AtomicInteger open = new AtomicInteger();
	private volatile boolean complete;
	private volatile Thread waiter;

	Arrivals(boolean ordered) {
		this.ordered = ordered;
	}

	/** Adds a portion that is about to be handed to the pool. */
	void add(Portion<T, R> portion) {
		open.incrementAndGet();
		if (ordered) {
			queue.add(portion);
		}
	}

	/** Takes in that {@code portion} has all of its outcomes. */
	void done(Portion<T, R> portion) {
		if (!ordered) {
			queue.add(portion);
		}
		if (!ordered || portion == queue.peek()) {
			wake();
		}
	}

	/** Says that no more portions come. */
	void complete() {
		complete = true;
		wake();
	}

	/** Returns whether there is one to take, or none will come any more. */
	boolean isReady() {
		Portion<T, R> next = queue.peek();
		return next == null ? isOver() : next.isDone();
	}

	/** Returns whether all have been taken, and none will come any more. */
	boolean isOver() {
		return complete && open.get() == 0;
	}

	/** Takes the next one, where it is there. */
	Optional<Portion<T, R>> poll() {
		Portion<T, R> next = queue.peek();
		if (next == null || !next.isDone()) {
			return Optional.empty();
		}
		queue.remove();
		open.decrementAndGet();
		return Optional.of(next);
	}

	/**
	 * Waits until there may be one, or this is woken, for so many nanoseconds at the most; or for no reason.
	 *
	 * @param other whether there is something else to do; who makes it so wakes this
	 */
	void await(long nanos, BooleanSupplier other) {
		waiter = Thread.currentThread();
		try {
			if (!isReady() && !other.getAsBoolean()) {
				LockSupport.parkNanos(this, nanos);
			}
		} finally {
			waiter = null;
		}
	}

	/** Wakes the one who waits. */
	void wake() {
		LockSupport.unpark(waiter);
	}
}
