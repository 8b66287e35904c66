package dev.outboard.core.internal.event;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/**
 * The way of one worker's events to EventAdmin, beside its dispatcher: in order, so many at a time. A slow handler
 * slows the dispatcher down, and with it the worker; where one is stuck, what finds no room is dropped until it returns.
 */
public final class EventLane {

	/** How many may be on their way at least: few, so that a slow handler sees what is new. */
	private static final int ROOM = 32;
	/** How many may be on their way to handlers that are quick, so that threads change seldom. */
	private static final int MOST_ROOM = 1024;
	/** More than {@link #ROOM} may be on their way only while they came in so few bytes. */
	private static final int SMALL_BYTES = 256 * 1024;
	/** How long the dispatcher may have to wait for what has room already, in nanoseconds. */
	private static final long QUICK = 1_000_000;
	/** After so many events the time is asked for where handlers are quick: that takes a good part of an event's own. */
	private static final int QUICK_EVENTS = 8;

	private static final Runnable NOTHING = () -> {
	};

	private final EventAdmin eventAdmin;
	private final WatchedExecutor handlers;
	private final LongAdder dropped = new LongAdder();
	private Queue<Passing> waiting = new ArrayDeque<>();
	/** Changed by the thread that runs the handlers, alone. */
	private int room = ROOM;
	private int underWay;
	private long bytesUnderWay;
	private boolean draining;
	/** Changed under the lock. */
	private volatile boolean stuck;

	// of the thread that runs the handlers
	private Queue<Passing> taken = new ArrayDeque<>();
	/** How many were seen that still take up room, and their bytes. */
	private int seen;
	private long seenBytes;
	private long lastLeft;

	/** An event on its way. */
	private record Passing(Event event, int size, Runnable done) {
	}

	/**
	 * @param handlers returns what runs the handlers, one event after another; it is given what to run when one of them is
	 *                 stuck
	 */
	public EventLane(EventAdmin eventAdmin, Function<Runnable, WatchedExecutor> handlers) {
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
	 * @param size how many bytes it came in
	 */
	void send(Event event, int size) {
		send(event, size, NOTHING);
	}

	/**
	 * Sends an event likewise.
	 *
	 * @param done run when the handlers have seen it, or it was dropped
	 */
	void send(Event event, int size, Runnable done) {
		Passing passing = new Passing(event, size, done);
		boolean admitted;
		synchronized (this) {
			admitted = awaitRoom();
			if (admitted) {
				enter(passing);
			}
		}
		if (!admitted) {
			dropped.increment();
			done.run();
		}
	}

	/** Sends an event that is never dropped, and never waits. */
	synchronized void sendAlways(Event event) {
		enter(new Passing(event, 0, NOTHING));
	}

	private boolean awaitRoom() {
		while (isFull() && !stuck) {
			try {
				wait();
			} catch (InterruptedException e) {
				// Nobody has a reason to interrupt a dispatcher but a listener that ran before.
				continue;
			}
		}
		return !isFull();
	}

	private boolean isFull() {
		return underWay >= ROOM && (underWay >= room || bytesUnderWay >= SMALL_BYTES);
	}

	private void enter(Passing passing) {
		waiting.add(passing);
		underWay++;
		bytesUnderWay += passing.size();
		if (!draining) {
			draining = true;
			try {
				handlers.execute(this::drain);
			} catch (RuntimeException | Error e) {
				// There is no thread to be had: the next event asks again.
				draining = false;
				throw e;
			}
		}
	}

	private void drain() {
		boolean over = false;
		try {
			while (take()) {
				passTaken();
				// The dispatcher often is about to bring the next: to be started for each takes far longer than an event.
				Thread.yield();
			}
			over = true;
		} finally {
			if (!over) {
				// EventAdmin itself has failed: the executor logs that, and the others have their turn.
				handlers.execute(this::drain);
			}
		}
	}

	/** Takes all that wait, where nothing is left of those taken before; false when there is none. */
	private synchronized boolean take() {
		if (taken.isEmpty()) {
			leave();
			Queue<Passing> empty = taken;
			taken = waiting;
			waiting = empty;
			draining = !taken.isEmpty();
		}
		return draining;
	}

	private void passTaken() {
		lastLeft = System.nanoTime();
		for (Passing next = taken.poll(); next != null; next = taken.poll()) {
			handlers.turn();
			try {
				eventAdmin.sendEvent(next.event());
			} finally {
				seen++;
				seenBytes += next.size();
				if (room == ROOM || stuck || seen % QUICK_EVENTS == 0) {
					makeRoom(System.nanoTime());
				}
				next.done().run();
			}
		}
	}

	/** Lets what was seen make room for others: at once where handlers are slow, else for several at a time. */
	private void makeRoom(long now) {
		boolean slow = now - lastLeft >= QUICK;
		if (!slow && seen < room / 4) {
			return;
		}
		synchronized (this) {
			room = slow ? Math.max(ROOM, room / 2) : Math.min(MOST_ROOM, room * 2);
			leave();
		}
		lastLeft = now;
	}

	private void leave() {
		underWay -= seen;
		bytesUnderWay -= seenBytes;
		seen = 0;
		seenBytes = 0;
		stuck = false;
		notifyAll();
	}
}
