package dev.outboard.core.internal.pool;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import dev.outboard.api.ExitStatus;
import dev.outboard.api.WorkerExitedException;

/**
 * One worker of a pool, and what it is doing for it. All but {@link #handle} and {@link #turns} is guarded by the
 * schedule.
 *
 * @param <C> the contract
 */
final class Member<C> {

	/** Work that the worker's end left unanswered, though it may have been begun. */
	record Casualty<C>(Work<C> work, WorkerExitedException failure) {
	}

	final PooledWorker<C> handle;

	/** How often there was reason to look for tasks since the one who does so began: only one thread does at a time. */
	final AtomicInteger turns = new AtomicInteger();

	final Pace pace;
	final Quota quota;
	final List<Casualty<C>> casualties = new ArrayList<>();

	/** The work that it has and hasn't answered, oldest first: that is mostly answered first. */
	final Deque<Work<C>> underWay = new ArrayDeque<>();

	/** Whose place it takes when that one has had its number of calls; null for nobody's. */
	Member<C> predecessor;

	boolean serves;

	/** Whether it gets nothing beside what it has. */
	boolean alone;

	/** Whether the pool wants its end. */
	boolean retired;

	boolean useful;
	long idleSince = System.nanoTime();
	ExitStatus exit;

	Member(PooledWorker<C> handle, Pace pace, Quota quota) {
		this.handle = handle;
		this.pace = pace;
		this.quota = quota;
	}

	/**
	 * Returns whether it can take work now.
	 *
	 * @param ahead whether some may wait at the worker, behind what it does
	 */
	boolean hasRoom(boolean ahead) {
		return serves && !alone && !retired && !quota.isSpent() && !isSuccessor()
				&& underWay.size() < (ahead ? pace.calls() : pace.least());
	}

	/** Returns whether it counts among the workers that the pool is to have. */
	boolean isActive() {
		return !retired && !quota.isSpent() && !isSuccessor();
	}

	/** Returns whether it comes up for one that still works. */
	boolean isSuccessor() {
		return predecessor != null && predecessor.exit == null && !predecessor.quota.isSpent();
	}

	/** Returns whether it has ended, and all is known of what it was doing. */
	boolean isGone() {
		return exit != null && underWay.isEmpty();
	}
}
