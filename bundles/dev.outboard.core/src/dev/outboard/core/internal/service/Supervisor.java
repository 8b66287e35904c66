package dev.outboard.core.internal.service;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.ILog;

import dev.outboard.api.ExitStatus;
import dev.outboard.api.ExitStatus.Kind;
import dev.outboard.api.HeartbeatPolicy;
import dev.outboard.api.HeartbeatPolicy.Action;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerState;
import dev.outboard.api.worker.StopReason;

/** Starts a worker, brings it to its end, and decides what follows the end of an incarnation: the next one, or none. */
final class Supervisor implements IncarnationOwner {

	/** How long an unresponsive worker is given to print what its threads do before it is killed. */
	private static final long DUMP_MILLIS = 1000;

	private final WorkerParts parts;
	private final StartOptions options;
	private final Surroundings surroundings;
	private final WorkerLife life;
	private final RestartBudget restarts;
	private volatile Identity identity;
	private volatile Incarnation incarnation;
	private volatile ExitStatus lastEnd;
	private boolean endWanted;
	private boolean returnExpected;
	/** What ends BACKOFF. */
	private ScheduledFuture<?> wait;
	private int waits;

	Supervisor(Identity identity, WorkerParts parts) {
		this.identity = identity;
		this.parts = parts;
		this.options = parts.options();
		this.surroundings = parts.surroundings();
		this.life = parts.life();
		this.restarts = new RestartBudget(options.restart(), () -> ThreadLocalRandom.current().nextDouble());
	}

	/** Returns who the worker is: with the definition of its latest incarnation. */
	Identity identity() {
		return identity;
	}

	OptionalLong pid() {
		Incarnation current = incarnation;
		return current == null ? OptionalLong.empty() : current.pid();
	}

	/** Starts an incarnation; false when the worker is in no state for that. */
	synchronized boolean start() {
		if (!life.starting()) {
			return false;
		}
		surroundings.definition(identity.definition().id())
				.ifPresent(latest -> identity = new Identity(latest, identity.instanceId()));
		surroundings.provider(options.startMethod()).ifPresentOrElse(provider -> {
			incarnation = new Incarnation(identity, provider, parts, this);
			incarnation.start();
		}, () -> end(new ExitStatus(-1, Kind.NOT_STARTED,
				"could not start: " + surroundings.describeMissing(options.startMethod())), null));
		return true;
	}

	/** Asks the worker to end in order, for good. */
	void stop(StopReason reason) {
		if (!endIdle()) {
			askToEnd(reason);
		}
	}

	/** Ends the worker at once, for good. */
	void kill() {
		if (!endIdle()) {
			life.stopping();
			incarnation.kill("was killed");
		}
	}

	/** Ends a running worker at once, as failed; false when it doesn't run now, but may do so again. */
	boolean fail(String reason) {
		WorkerState state = life.state();
		if (state.isUp()) {
			incarnation.fail(reason);
		}
		return state != WorkerState.STARTING && state != WorkerState.BACKOFF;
	}

	/** Asks the worker, which runs, how it is, under that number. */
	void askVitals(long question) {
		incarnation.askVitals(question);
	}

	/** The bundle that contributes the worker can't be used any more. */
	void contributionRemoved() {
		synchronized (this) {
			WorkerState state = life.state();
			if (endWanted || state == WorkerState.NEW || state == WorkerState.STOPPING || state.isFinal()) {
				return;
			}
			if (state == WorkerState.BACKOFF) {
				if (!returnExpected) {
					wait.cancel(false);
					awaitReturn(lastEnd);
				}
				return;
			}
			returnExpected = !options.returnDeadline().isZero();
			endWanted = !returnExpected;
		}
		askToEnd(StopReason.CONTRIBUTION_REMOVED);
	}

	/** A definition of the worker's id is there again. */
	synchronized void contributionReturned() {
		if (life.state() == WorkerState.BACKOFF && returnExpected) {
			wait.cancel(false);
			returnExpected = false;
			start();
		}
	}

	/** One that was asked to end has its deadline already. */
	@Override
	public void endAnnounced(Incarnation ending) {
		if (life.state() != WorkerState.STOPPING) {
			new Stopper(surroundings.timer(), options.stopDeadline()).destroyUnlessOver(ending);
		}
	}

	@Override
	public void silent(Incarnation silent, boolean stillSilent) {
		if (!stillSilent) {
			life.responsive();
		} else if (life.unresponsive()) {
			surroundings.pool().execute(() -> unresponsive(silent));
		}
	}

	/** Tells it, has the worker print what it does, and ends it some time later where that is wanted. */
	private void unresponsive(Incarnation silent) {
		HeartbeatPolicy policy = options.heartbeat();
		String found = "gave no sign of life for " + policy.limit().toMillis() / 1000.0 + " s";
		boolean kill = policy.action() == Action.KILL;
		ILog.of(Supervisor.class).warn(identity.displayName() + " " + found
				+ "; where its JVM still can, it prints what its threads do" + (kill ? ", and is then killed" : ""));
		silent.dumpThreads();
		if (kill) {
			surroundings.timer().schedule(() -> {
				if (life.state() == WorkerState.UNRESPONSIVE && silent == incarnation) {
					silent.fail("was killed, because it " + found);
				}
			}, DUMP_MILLIS, TimeUnit.MILLISECONDS);
		}
	}

	@Override
	public synchronized void ended(ExitStatus status, Throwable cause) {
		lastEnd = status;
		if (returnExpected) {
			awaitReturn(status);
		} else if (endWanted || !restarts.applies(status)) {
			end(status, cause);
		} else {
			restarts.take(status, life.ran(), System.nanoTime()).ifPresentOrElse(delay -> backOff(status, delay, this::start),
					() -> end(restarts.exhausted(status), cause));
		}
	}

	@Override
	public synchronized void refused(ExitStatus status, Throwable cause) {
		if (returnExpected) {
			awaitReturn(status);
		} else {
			end(status, cause);
		}
	}

	private void askToEnd(StopReason reason) {
		if (life.stopping()) {
			new Stopper(surroundings.timer(), options.stopDeadline()).stop(incarnation, reason);
		}
	}

	/** Waits for the contribution, or starts at once where it is there already. */
	private void awaitReturn(ExitStatus status) {
		returnExpected = true;
		backOff(status, options.returnDeadline(), () -> end(new ExitStatus(status.code(), Kind.ORDERLY,
				"ended in order: its bundle was removed, and did not return within " + options.returnDeadline().toMillis()
						+ " ms"),
				null));
		surroundings.definition(identity.definition().id()).filter(there -> there != identity.definition())
				.ifPresent(there -> contributionReturned());
	}

	private void backOff(ExitStatus status, Duration delay, Runnable next) {
		parts.calls().turnOver(status, parts.outbox()::close);
		life.backingOff(status);
		int number = ++waits;
		wait = surroundings.timer().schedule(() -> {
			synchronized (this) {
				if (number == waits && life.state() == WorkerState.BACKOFF) {
					next.run();
				}
			}
		}, delay.toNanos(), TimeUnit.NANOSECONDS);
	}

	/**
	 * Sees to it that no incarnation follows, and ends a worker that was never started, or waits to be started again; true
	 * when there is nothing more to end.
	 */
	private synchronized boolean endIdle() {
		endWanted = true;
		returnExpected = false;
		if (life.state() == WorkerState.NEW) {
			end(new ExitStatus(-1, Kind.ORDERLY, "ended before it was started"), null);
		} else if (life.state() == WorkerState.BACKOFF) {
			wait.cancel(false);
			end(new ExitStatus(0, Kind.ORDERLY, "ended while it waited to be started again"), null);
		}
		return life.state().isFinal();
	}

	private void end(ExitStatus status, Throwable cause) {
		parts.calls().close(status);
		parts.outbox().end();
		life.ended(status, cause);
	}
}
