package dev.outboard.core.internal.log;

import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.LongAdder;

import org.osgi.service.log.Logger;

import dev.outboard.core.internal.event.WorkerEvents;

/**
 * The log of one worker, of all its incarnations: publishes each entry once as an event and once at the OSGi LogService,
 * in order, on the worker's dispatcher.
 */
public final class WorkerLog {

	private final String worker;
	private final Logger service;
	private final WorkerEvents events;
	private final LongAdder entries = new LongAdder();
	private volatile Level level = Level.INFO;

	/**
	 * @param worker  the worker's short name
	 * @param service the LogService's logger of its definition
	 */
	public WorkerLog(String worker, Logger service, WorkerEvents events) {
		this.worker = worker;
		this.service = service;
		this.events = events;
	}

	/** Returns the level that the worker logs from. */
	public Level level() {
		return level;
	}

	/** Says from which level on the worker logs. */
	public void level(Level from) {
		level = from;
	}

	/** Returns how many records and lines came. */
	public long total() {
		return entries.sum();
	}

	/** Publishes a line of output, and runs {@code done} when all have seen it. */
	public void output(String stream, Level as, String line, int incarnation, Runnable done) {
		publish(LogEntry.ofOutput(stream, as, line), incarnation, done);
	}

	/** Publishes {@code entry}, and runs {@code done} when all have seen it. */
	void publish(LogEntry entry, int incarnation, Runnable done) {
		entries.increment();
		events.log(entry.details(), incarnation, () -> tellService(entry), done);
	}

	private void tellService(LogEntry entry) {
		String text = worker + ' ' + entry.origin() + ": " + entry.text();
		// What comes last is taken for an exception where it is one.
		Object thrown = entry.thrown().orElse(null);
		switch (entry.level()) {
			case ERROR -> service.error("{}", text, thrown);
			case WARNING -> service.warn("{}", text, thrown);
			case INFO -> service.info("{}", text, thrown);
			case DEBUG -> service.debug("{}", text, thrown);
			default -> service.trace("{}", text, thrown);
		}
	}
}
