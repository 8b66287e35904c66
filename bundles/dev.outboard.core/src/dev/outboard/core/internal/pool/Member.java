package dev.outboard.core.internal.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import dev.outboard.api.ExitStatus;
import dev.outboard.api.WorkerExitedException;
import dev.outboard.api.WorkerHandle;

/**
 * One worker of a pool, and what it is doing for it. All but {@link #handle} and {@link #turns} is guarded by the schedule.
 *
 * @param <C> the contract
 */
final class Member<C> {

	/** A task that the worker's end left unanswered, though it may have run. */
	record Casualty<C>(PoolTask<C, ?> task, WorkerExitedException failure) {
	}

	final WorkerHandle<C> handle;

	/** How often there was reason to look for tasks since the one who does so began: only one thread does at a time. */
	final AtomicInteger turns = new AtomicInteger();

	final Pace pace;
	final List<Casualty<C>> casualties = new ArrayList<>();
	boolean serves;
	boolean hasSuspect;
	boolean useful;
	int underWay;
	ExitStatus exit;

	Member(WorkerHandle<C> handle, Pace pace) {
		this.handle = handle;
		this.pace = pace;
	}

	/** Returns whether it can take a task now. */
	boolean hasRoom() {
		return serves && !hasSuspect && underWay < pace.calls();
	}

	/** Returns whether it has ended, and all is known of what it was doing. */
	boolean isGone() {
		return exit != null && underWay == 0;
	}
}
