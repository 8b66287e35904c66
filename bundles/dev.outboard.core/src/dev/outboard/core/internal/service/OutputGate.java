package dev.outboard.core.internal.service;

import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import dev.outboard.api.spi.WorkerLink.Stream;
import dev.outboard.core.internal.log.WorkerLog;

/**
 * Lets a worker's output through to its log, a bounded number of lines at a time: while the handlers are busy the
 * worker waits at its pipe. A handler that is stuck holds it up for seconds, not for ever: then lines are dropped, and
 * their number is told.
 */
final class OutputGate {

	private static final int LINES_UNDER_WAY = 1000;
	private static final long PATIENCE_SECONDS = 5;

	private final WorkerLog log;
	private final Semaphore room = new Semaphore(LINES_UNDER_WAY);
	private final AtomicLong dropped = new AtomicLong();
	private volatile boolean stuck;

	OutputGate(WorkerLog log) {
		this.log = log;
	}

	/** Passes a line on; called by the threads that read the worker's output. */
	void pass(Stream stream, String line, int incarnation) {
		boolean admitted;
		try {
			admitted = stuck ? room.tryAcquire() : room.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			admitted = false;
		}
		stuck = !admitted;
		if (!admitted) {
			dropped.incrementAndGet();
			return;
		}
		long lost = dropped.getAndSet(0);
		String text = lost == 0 ? line : "(" + lost + " lines before this one were dropped: a handler was stuck) " + line;
		Level level = stream == Stream.STDERR ? Level.WARNING : Level.INFO;
		log.output(stream.name().toLowerCase(Locale.ROOT), level, text, incarnation, room::release);
	}
}
