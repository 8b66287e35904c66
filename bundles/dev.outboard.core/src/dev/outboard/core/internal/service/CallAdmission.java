package dev.outboard.core.internal.service;

import java.util.function.Supplier;

import dev.outboard.api.CallPolicy;
import dev.outboard.api.CallRejectedException;
import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerState;
import dev.outboard.core.internal.call.Caller;
import dev.outboard.core.internal.call.RecordedCall;

/**
 * Says whether a worker takes calls in the state that it is in.
 *
 * @param worker its short name, for messages
 * @param life   its states
 * @param policy what its options say of calls
 * @param caller makes the calls that fail at once
 */
record CallAdmission(String worker, WorkerLife life, CallPolicy policy, Caller caller) {

	/** Makes a call by {@code send}, or returns one that has failed with the reason. */
	<R> WorkerCall<R> admit(RecordedCall recorded, Supplier<WorkerCall<R>> send) {
		WorkerState now = life.state();
		if (rejects(now)) {
			return caller.failed(recorded.function(), rejection(name(recorded), now));
		}
		return switch (now) {
			case NEW -> caller.failed(recorded.function(), new IllegalStateException(notStarted()));
			case STOPPING -> caller.unanswered(recorded.function(), Incarnation.ASKED_TO_END);
			default -> send.get();
		};
	}

	/**
	 * Checks that a one-way call may be made.
	 *
	 * @throws IllegalStateException when the worker takes none now
	 * @throws CallRejectedException when it doesn't run, and its calls don't wait
	 */
	void checkPost(RecordedCall recorded) {
		WorkerState now = life.state();
		if (now != WorkerState.STARTING && !now.isUp() && now != WorkerState.BACKOFF) {
			throw new IllegalStateException(worker + " takes no calls: it is " + now);
		}
		if (rejects(now)) {
			throw rejection(name(recorded), now);
		}
	}

	/**
	 * Checks that somebody may wait for {@code call}.
	 *
	 * @throws IllegalStateException when the worker wasn't started
	 * @throws CallRejectedException when it doesn't run, and its calls don't wait
	 */
	void checkWait(String call) {
		WorkerState now = life.state();
		if (now == WorkerState.NEW) {
			throw new IllegalStateException(notStarted());
		}
		if (rejects(now)) {
			throw rejection(call, now);
		}
	}

	private boolean rejects(WorkerState now) {
		return (now == WorkerState.STARTING || now == WorkerState.BACKOFF) && !policy.waitWhileDown();
	}

	private static CallRejectedException rejection(String call, WorkerState now) {
		return new CallRejectedException(call + " was not sent: the worker is " + now
				+ ", and its calls don't wait, see CallPolicy.waitWhileDown");
	}

	private String name(RecordedCall recorded) {
		return worker + ": " + recorded.function().signature();
	}

	private String notStarted() {
		return worker + " was not started; call start() before its functions";
	}
}
