package dev.outboard.core.internal.service;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import dev.outboard.api.worker.StopReason;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;

/** Brings one incarnation to its end: asks, then destroys, then destroys forcibly, a deadline apart. */
final class Stopper {

	private final ScheduledExecutorService timer;
	private final Duration deadline;

	Stopper(ScheduledExecutorService timer, Duration deadline) {
		this.timer = timer;
		this.deadline = deadline;
	}

	/** Asks {@code incarnation} to end in order. */
	void stop(Incarnation incarnation, StopReason reason) {
		Output out = Message.begin(MessageKind.STOP, 0);
		out.writeLength(reason.ordinal());
		incarnation.askToEnd(out.toBuffer());
		destroyUnlessOver(incarnation);
	}

	/** Destroys {@code incarnation}, which is on its way to an orderly end, where it misses the deadline. */
	void destroyUnlessOver(Incarnation incarnation) {
		String missed = "missed the deadline of " + deadline.toMillis() + " ms for an orderly end";
		unlessOver(incarnation, () -> {
			incarnation.destroy(missed + " and was destroyed");
			unlessOver(incarnation, () -> incarnation.kill(missed + " and was destroyed forcibly"));
		});
	}

	private void unlessOver(Incarnation incarnation, Runnable action) {
		var pending = timer.schedule(action, deadline.toNanos(), TimeUnit.NANOSECONDS);
		incarnation.over().whenComplete((nothing, failure) -> pending.cancel(false));
	}
}
