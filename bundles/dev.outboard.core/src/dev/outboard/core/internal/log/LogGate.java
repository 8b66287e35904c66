package dev.outboard.core.internal.log;

import java.util.concurrent.atomic.AtomicInteger;

import dev.outboard.host.internal.log.LogSender;
import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.message.Credit;
import dev.outboard.wire.internal.message.LogMessage;

/**
 * Lets the log records of one incarnation through to its worker's log, and tells the worker's side when they have been
 * handled: so no more are under way than {@link LogSender} says, however slow a handler is.
 */
public final class LogGate {

	/** How many are told at a time: so few that the worker never runs dry of room while handlers keep up. */
	private static final int BATCH = LogSender.UNDER_WAY / 10;

	private final WorkerLog log;
	private final Teller credit;
	private final AtomicInteger waiting = new AtomicInteger();
	/** Not told yet. */
	private int handled;
	/** The bytes of those. */
	private long handledBytes;

	/** Tells the worker's side that records have been handled. */
	public interface Teller {

		/** Tells how many more, and their bytes; false when it can't be told yet. */
		boolean tell(int count, long size);
	}

	/** @param credit tells the worker's side */
	public LogGate(WorkerLog log, Teller credit) {
		this.log = log;
		this.credit = credit;
	}

	/**
	 * Takes a record that arrived; never waits.
	 *
	 * @throws CodecException when it is none, or the worker's side sends more than it has room for
	 */
	public void received(Input body, int incarnation) {
		int size = body.size();
		LogEntry entry = LogEntry.of(LogMessage.read(body));
		if (waiting.incrementAndGet() > 2 * LogSender.UNDER_WAY) {
			throw new CodecException("more log records came than there was room for");
		}
		log.publish(entry, incarnation, () -> handled(size));
	}

	private synchronized void handled(int size) {
		waiting.decrementAndGet();
		handled++;
		handledBytes += size;
		tellOwed();
	}

	/** Tells what couldn't be told before, because there was no way yet. */
	public synchronized void tellOwed() {
		if ((handled >= BATCH || handledBytes >= Credit.BYTES / 4) && credit.tell(handled, handledBytes)) {
			handled = 0;
			handledBytes = 0;
		}
	}
}
