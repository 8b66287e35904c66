package dev.outboard.core.internal.pool;

import java.util.OptionalInt;

/** How many calls one worker may be given, and when to start its successor. Guarded by the schedule. */
final class Quota {

	private final OptionalInt most;
	private final long begin = System.nanoTime();
	private long startNanos;
	private long servesSince;
	private long given;
	private boolean hasSuccessor;

	/** @param most how many; empty for any number */
	Quota(OptionalInt most) {
		this.most = most;
	}

	/** Takes in that the worker has come up. */
	void serves() {
		servesSince = System.nanoTime();
		startNanos = servesSince - begin;
	}

	/** Takes in that so many were given to it; or given back, where negative. */
	void give(int calls) {
		given += calls;
	}

	/** Returns how many more it may be given. */
	int left() {
		return most.isEmpty() ? Integer.MAX_VALUE : (int) (most.getAsInt() - given);
	}

	boolean isSpent() {
		return left() <= 0;
	}

	/** Returns, once, whether it is time to start the successor: so that it has come up when it is needed. */
	boolean needsSuccessor() {
		if (hasSuccessor || most.isEmpty() || given == 0) {
			return false;
		}
		double rest = (double) left() * (System.nanoTime() - servesSince) / given;
		hasSuccessor = rest <= startNanos;
		return hasSuccessor;
	}
}
