package dev.outboard.core.internal.service;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import dev.outboard.api.ExitStatus;
import dev.outboard.api.ExitStatus.Kind;
import dev.outboard.api.RemoteWorkerException;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerState;
import dev.outboard.api.worker.StopReason;
import dev.outboard.core.internal.call.CallTable;
import dev.outboard.core.internal.call.Outbox;
import dev.outboard.core.internal.event.WorkerEvents;
import dev.outboard.core.internal.signal.WorkerMembers;

/** Starts a worker, brings it to its end, and decides what follows the end of an incarnation: the next one, or none. */
final class Supervisor implements Incarnation.Owner {

	private final Optional<Class<?>> expectedContract;
	private final StartOptions options;
	private final Surroundings surroundings;
	private final WorkerLife life;
	private final CallTable calls;
	private final Outbox outbox;
	private final WorkerEvents events;
	private final PostFailures postFailures;
	private final WorkerMembers members;
	private volatile Identity identity;
	private volatile Incarnation incarnation;
	private boolean returnExpected;
	private ScheduledFuture<?> returnDeadline;

	/** Hears of one-way calls that failed. */
	interface PostFailures {

		void failed(int function, RemoteWorkerException failure);
	}

	/** @param expectedContract the contract as the one who calls the worker sees it, where he does */
	Supervisor(Identity identity, Optional<Class<?>> expectedContract, StartOptions options, Surroundings surroundings,
			WorkerLife life, CallTable calls, Outbox outbox, WorkerEvents events, PostFailures postFailures,
			WorkerMembers members) {
		this.identity = identity;
		this.expectedContract = expectedContract;
		this.options = options;
		this.surroundings = surroundings;
		this.life = life;
		this.calls = calls;
		this.outbox = outbox;
		this.events = events;
		this.postFailures = postFailures;
		this.members = members;
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
			incarnation = new Incarnation(identity, expectedContract, options, provider, life, calls, outbox,
					new OutputGate(events), this, members);
			incarnation.start();
		}, () -> end(new ExitStatus(-1, Kind.NOT_STARTED,
				"could not start: " + surroundings.describeMissing(options.startMethod())), null));
		return true;
	}

	/** Asks the worker to end in order, for good. */
	void stop(StopReason reason) {
		forbidReturn();
		if (!endIdle()) {
			askToEnd(reason);
		}
	}

	/** Ends the worker at once, for good. */
	void kill() {
		forbidReturn();
		if (!endIdle()) {
			life.stopping();
			incarnation.kill("was killed");
		}
	}

	/** The bundle that contributes the worker can't be used any more. */
	void contributionRemoved() {
		synchronized (this) {
			if (life.state() != WorkerState.STARTING && life.state() != WorkerState.RUNNING) {
				return;
			}
			returnExpected = !options.returnDeadline().isZero();
		}
		askToEnd(StopReason.CONTRIBUTION_REMOVED);
	}

	/** A definition of the worker's id is there again. */
	synchronized void contributionReturned() {
		if (life.state() == WorkerState.BACKOFF) {
			returnExpected = false;
			if (returnDeadline != null) {
				returnDeadline.cancel(false);
			}
			start();
		}
	}

	@Override
	public void postFailed(int function, RemoteWorkerException failure) {
		postFailures.failed(function, failure);
	}

	@Override
	public synchronized void ended(ExitStatus status, Throwable cause) {
		if (returnExpected) {
			awaitReturn(status);
		} else {
			end(status, cause);
		}
	}

	private void askToEnd(StopReason reason) {
		if (life.stopping()) {
			new Stopper(surroundings.timer(), options.stopDeadline(), outbox).stop(incarnation, reason);
		}
	}

	private synchronized void forbidReturn() {
		returnExpected = false;
	}

	/** Waits for the contribution, or starts at once where it is there already. */
	private void awaitReturn(ExitStatus status) {
		outbox.close();
		calls.fail(status);
		life.backingOff(status);
		returnDeadline = surroundings.timer().schedule(() -> {
			synchronized (this) {
				if (life.state() == WorkerState.BACKOFF) {
					end(new ExitStatus(status.code(), Kind.ORDERLY, "ended in order: its bundle was removed, and did not return"
							+ " within " + options.returnDeadline().toMillis() + " ms"), null);
				}
			}
		}, options.returnDeadline().toNanos(), TimeUnit.NANOSECONDS);
		surroundings.definition(identity.definition().id()).filter(there -> there != identity.definition())
				.ifPresent(there -> contributionReturned());
	}

	/** Ends a worker that was never started, or waits to be started again; true when there is nothing more to end. */
	private synchronized boolean endIdle() {
		if (life.state() == WorkerState.NEW) {
			end(new ExitStatus(-1, Kind.ORDERLY, "ended before it was started"), null);
		} else if (life.state() == WorkerState.BACKOFF) {
			end(new ExitStatus(0, Kind.ORDERLY, "ended while it waited to be started again"), null);
		}
		return life.state().isFinal();
	}

	private void end(ExitStatus status, Throwable cause) {
		calls.close(status);
		life.ended(status, cause);
	}
}
