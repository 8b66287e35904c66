package dev.outboard.host.internal.log;

import java.nio.ByteBuffer;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import dev.outboard.wire.internal.message.Credit;
import dev.outboard.wire.internal.message.LogMessage;

/**
 * Sends what a worker logs to the control side, a bounded number of records at a time. While the control side is busy
 * whoever logs waits; where it is stuck he waits for seconds once, not for ever: then records are dropped, and their
 * number is told with the next one. Knows nothing of logging systems, so that a worker that never logs loads none.
 */
public final class LogSender {

	/** How many records may be under way. */
	public static final int UNDER_WAY = 1000;

	private static final long PATIENCE_SECONDS = 5;
	private static final int WARNING = 900;

	private final Consumer<ByteBuffer> outlet;
	private final Runnable flush;
	private final Credit room = new Credit(UNDER_WAY);
	private volatile int severity;
	private volatile boolean stuck;
	private IntConsumer onSeverity;
	private long dropped;

	/**
	 * @param outlet   takes the messages for the control side, on any thread
	 * @param flush    waits for a moment until they have left this process
	 * @param severity what is logged at the least
	 */
	public LogSender(Consumer<ByteBuffer> outlet, Runnable flush, int severity) {
		this.outlet = outlet;
		this.flush = flush;
		this.severity = severity;
	}

	/** Returns the severity that is logged at the least. */
	public int severity() {
		return severity;
	}

	/** Logs from {@code least} on. */
	public synchronized void setSeverity(int least) {
		severity = least;
		if (onSeverity != null) {
			onSeverity.accept(least);
		}
	}

	/** Tells {@code listener} the severity when it changes. */
	synchronized void onSeverity(IntConsumer listener) {
		onSeverity = listener;
	}

	/** The control side has handled {@code count} records, of {@code size} bytes. */
	public void handled(int count, long size) {
		room.give(count, size);
	}

	/** Sends a record, of the current thread. From warnings on it has left this process when this returns, as a rule. */
	void send(long millis, int level, String logger, String thread, String text, Throwable thrown) {
		if (!admit()) {
			return;
		}
		synchronized (this) {
			ByteBuffer message = new LogMessage(millis, level, logger, thread, text, thrown, dropped).toMessage().toBuffer();
			dropped = 0;
			room.charge(message.remaining());
			outlet.accept(message);
		}
		if (level >= WARNING) {
			flush.run();
		}
	}

	/** Tells how many records were dropped that no record has told of, at the worker's end. */
	public synchronized void end() {
		if (dropped > 0) {
			outlet.accept(new LogMessage(System.currentTimeMillis(), WARNING, "outboard", Thread.currentThread().getName(),
					"the worker ends", null, dropped).toMessage().toBuffer());
			dropped = 0;
		}
	}

	private boolean admit() {
		boolean admitted = room.tryTake(0);
		if (!admitted && !stuck) {
			try {
				admitted = room.take(0, PATIENCE_SECONDS);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
			stuck = !admitted && !Thread.currentThread().isInterrupted();
		} else if (admitted) {
			stuck = false;
		}
		if (!admitted) {
			synchronized (this) {
				dropped++;
			}
		}
		return admitted;
	}
}
