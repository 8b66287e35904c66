package dev.outboard.core.internal.call;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;

/** Cancels calls in the worker, and ends one that doesn't let go of a cancelled call, where that is asked for. */
public final class Cancellations {

	private final Optional<Duration> grace;
	private final ScheduledExecutorService timer;
	private final CallTable table;
	private final Outbox outbox;
	private final Stubborn stubborn;

	/** Ends a worker that ignores a cancellation. */
	public interface Stubborn {

		/** Ends it; false when it doesn't serve calls now, but may do so again. */
		boolean end(String reason);
	}

	/** @param grace how long a cancelled call may run on; empty for as long as it likes */
	public Cancellations(Optional<Duration> grace, ScheduledExecutorService timer, CallTable table, Outbox outbox,
			Stubborn stubborn) {
		this.grace = grace;
		this.timer = timer;
		this.table = table;
		this.outbox = outbox;
		this.stubborn = stubborn;
	}

	/** Cancels a call, unless it has its reply. */
	void cancel(long id, String function) {
		if (grace.isEmpty()) {
			if (table.withdraw(id)) {
				send(id);
			}
			return;
		}
		Abandoned call = new Abandoned(function, grace.get());
		if (table.replace(id, call)) {
			send(id);
			call.watch();
		}
	}

	/** Runs {@code action} after {@code time}, on a thread that it must not hold up. */
	ScheduledFuture<?> after(Duration time, Runnable action) {
		return timer.schedule(action, time.toNanos(), TimeUnit.NANOSECONDS);
	}

	private void send(long id) {
		outbox.send(Message.begin(MessageKind.CANCEL, id).toBuffer());
	}

	/** A cancelled call whose reply nobody waits for, but which shows that the worker has let go of it. */
	private final class Abandoned implements Reply.Target {

		private final String function;
		private final Duration patience;
		private ScheduledFuture<?> end;
		private boolean letGo;

		Abandoned(String function, Duration patience) {
			this.function = function;
			this.patience = patience;
		}

		synchronized void watch() {
			if (!letGo) {
				end = after(patience, this::expire);
			}
		}

		private void expire() {
			boolean ended = stubborn.end("was killed, because " + function + " ran on for " + patience.toMillis()
					+ " ms after it had been cancelled");
			if (!ended) {
				watch();
			}
		}

		@Override
		public synchronized void accept(Reply reply) {
			letGo = true;
			if (end != null) {
				end.cancel(false);
			}
		}

		@Override
		public boolean isWanted() {
			return false;
		}
	}
}
