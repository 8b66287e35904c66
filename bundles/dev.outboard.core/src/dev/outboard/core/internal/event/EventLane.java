package dev.outboard.core.internal.event;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/**
 * The way of one worker's events to EventAdmin, beside its dispatcher: in order, so many at a time. A slow handler
 * slows the dispatcher down, and with it the worker; where one is stuck, what finds no room is dropped until it returns.
 */
public final class EventLane {

	/** How many may be on their way: few, so that a slow handler sees what is new, and enough to change threads seldom. */
	static final int CAPACITY = 32;

	private final EventAdmin eventAdmin;
	private final Executor handlers;
	private final LongAdder dropped = new LongAdder();
	private int underWay;
	private boolean stuck;

	/**
	 * @param handlers returns what runs the handlers, one event after another; it is given what to run when one of them is
	 *                 stuck
	 */
	public EventLane(EventAdmin eventAdmin, Function<Runnable, Executor> handlers) {
		this.eventAdmin = eventAdmin;
		this.handlers = handlers.apply(this::stuck);
	}

	/** Until the handler returns nobody waits for room any more. */
	private synchronized void stuck() {
		stuck = underWay > 0;
		notifyAll();
	}

	/** Returns how many events were dropped. */
	public long dropped() {
		return dropped.sum();
	}

	/** Returns how many events are on their way. */
	public synchronized int waiting() {
		return underWay;
	}

	/**
	 * Sends an event; waits for room, on the dispatcher.
	 *
	 * @param done run when the handlers have seen it, or it was dropped
	 */
	void send(Event event, Runnable done) {
		if (admit()) {
			pass(event, done);
		} else {
			dropped.increment();
			done.run();
		}
	}

	/** Sends an event that is never dropped, and never waits. */
	void sendAlways(Event event) {
		synchronized (this) {
			underWay++;
		}
		pass(event, () -> {
		});
	}

	private synchronized boolean admit() {
		while (underWay >= CAPACITY && !stuck) {
			try {
				wait();
			} catch (InterruptedException e) {
				// Nobody has a reason to interrupt a dispatcher but a listener that ran before.
				continue;
			}
		}
		if (underWay >= CAPACITY) {
			return false;
		}
		underWay++;
		return true;
	}

	private void pass(Event event, Runnable done) {
		handlers.execute(() -> {
			try {
				eventAdmin.sendEvent(event);
			} finally {
				leave();
				done.run();
			}
		});
	}

	private synchronized void leave() {
		underWay--;
		stuck = false;
		notifyAll();
	}
}
