package dev.outboard.core.internal.service;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import dev.outboard.api.HeartbeatPolicy;

/** Watches whether one incarnation of a worker gives signs of life, and asks for one when it is silent. */
final class Heartbeat {

	private final HeartbeatPolicy policy;
	private final Runnable question;
	private final Listener listener;
	private final Silence silence;
	private final ScheduledFuture<?> checks;
	private boolean asked;
	private volatile boolean reported;

	/** Hears what is found. */
	interface Listener {

		/** The worker has been silent for the limit, or is no more; must not block. */
		void silent(boolean silent);
	}

	/** @param question has the worker say that it is alive */
	Heartbeat(HeartbeatPolicy policy, ScheduledExecutorService timer, Runnable question, Listener listener) {
		this.question = question;
		this.policy = policy;
		this.listener = listener;
		// One check finds it silent and has it asked, the next one finds the answer.
		long interval = policy.interval().toNanos() / 2;
		silence = new Silence(interval, System.nanoTime());
		checks = timer.scheduleWithFixedDelay(this::check, interval, interval, TimeUnit.NANOSECONDS);
	}

	/** Takes a message of the worker's as a sign of life. */
	void heard() {
		silence.broken();
		if (reported) {
			report(false);
		}
	}

	/** Ends the watch. */
	void end() {
		checks.cancel(false);
	}

	private void check() {
		long lasts = silence.check(System.nanoTime());
		if (lasts == 0) {
			asked = false;
			report(false);
			return;
		}
		if (!asked) {
			asked = true;
			question.run();
		}
		if (lasts >= policy.limit().toNanos()) {
			report(true);
		}
	}

	private synchronized void report(boolean silent) {
		if (silent != reported) {
			reported = silent;
			listener.silent(silent);
		}
	}
}
