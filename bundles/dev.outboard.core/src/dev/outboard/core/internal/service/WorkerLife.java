package dev.outboard.core.internal.service;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

import dev.outboard.api.ExitStatus;
import dev.outboard.api.WorkerStartException;
import dev.outboard.api.WorkerState;
import dev.outboard.api.event.WorkerEventProperties;
import dev.outboard.core.internal.event.WorkerEvents;

/** The states of one worker: which follows which, and who hears of it. */
final class WorkerLife {

	private final String worker;
	private final WorkerEvents events;
	private final CompletableFuture<Void> ready = new CompletableFuture<>();
	private final CompletableFuture<ExitStatus> exit = new CompletableFuture<>();
	private volatile WorkerState state = WorkerState.NEW;
	private volatile Optional<Instant> runningSince = Optional.empty();
	private volatile int incarnation;
	private long runningNanos;

	WorkerLife(String worker, WorkerEvents events) {
		this.worker = worker;
		this.events = events;
	}

	/** Enters STARTING from NEW or BACKOFF. */
	synchronized boolean starting() {
		if (state != WorkerState.NEW && state != WorkerState.BACKOFF) {
			return false;
		}
		incarnation++;
		enter(WorkerState.STARTING, Map.of());
		return true;
	}

	/** Enters UNRESPONSIVE from RUNNING; false in other states. */
	synchronized boolean unresponsive() {
		if (state == WorkerState.RUNNING) {
			enter(WorkerState.UNRESPONSIVE, Map.of());
			return true;
		}
		return false;
	}

	/** Enters RUNNING again from UNRESPONSIVE. */
	synchronized void responsive() {
		if (state == WorkerState.UNRESPONSIVE) {
			enter(WorkerState.RUNNING, Map.of());
		}
	}

	/** Enters RUNNING from STARTING. */
	synchronized void running(OptionalLong pid) {
		if (state == WorkerState.STARTING) {
			runningSince = Optional.of(Instant.now());
			runningNanos = System.nanoTime();
			Map<String, Object> details = new HashMap<>();
			pid.ifPresent(id -> details.put(WorkerEventProperties.PID, id));
			enter(WorkerState.RUNNING, details);
			ready.complete(null);
		}
	}

	/** Enters STOPPING from STARTING, RUNNING or UNRESPONSIVE. */
	synchronized boolean stopping() {
		if (state != WorkerState.STARTING && !state.isUp()) {
			return false;
		}
		enter(WorkerState.STOPPING, Map.of());
		return true;
	}

	/** Enters BACKOFF from any state but a final one; {@code status} is how the incarnation ended. */
	synchronized void backingOff(ExitStatus status) {
		if (!state.isFinal()) {
			runningSince = Optional.empty();
			enter(WorkerState.BACKOFF, WorkerEvents.details(status));
		}
	}

	/** Enters the final state that {@code status} calls for, once; {@code cause} is why it could not start. */
	void ended(ExitStatus status, Throwable cause) {
		synchronized (this) {
			if (state.isFinal()) {
				return;
			}
			enter(status.isFailure() ? WorkerState.FAILED : WorkerState.EXITED, WorkerEvents.details(status));
		}
		ready.completeExceptionally(new WorkerStartException(worker + " " + status.reason(), cause));
		exit.complete(status);
	}

	/** Returns how long this incarnation has run so far; zero where it hasn't begun to. */
	synchronized Duration ran() {
		return runningSince.isEmpty() ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - runningNanos);
	}

	WorkerState state() {
		return state;
	}

	int incarnation() {
		return incarnation;
	}

	Optional<Instant> runningSince() {
		return runningSince;
	}

	/** Completes when the worker runs; internal, not to be handed out. */
	CompletableFuture<Void> ready() {
		return ready;
	}

	/** Completes at the end; internal, not to be handed out. */
	CompletableFuture<ExitStatus> exit() {
		return exit;
	}

	private void enter(WorkerState next, Map<String, ?> details) {
		WorkerState previous = state;
		state = next;
		events.state(previous, next, incarnation, details);
	}
}
