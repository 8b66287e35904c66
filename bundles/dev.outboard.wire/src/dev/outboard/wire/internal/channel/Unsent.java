package dev.outboard.wire.internal.channel;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import dev.outboard.wire.internal.transport.Ticker;

/**
 * What a client's channels have to tell the hub and needn't tell at once, so that much goes out together: when somebody
 * has something to say and the last time is a while ago, when something else is sent, and else by a thread that comes
 * about that often.
 */
final class Unsent implements Ticker.Work {

	/** How long those wait at the least who gather messages. */
	private static final long LEAST_GAP_NANOS = TimeUnit.MICROSECONDS.toNanos(20);
	/** So many times as long as it took to send, where that was longer: whoever is woken by it may run in this thread's place. */
	private static final int GAP_FACTOR = 4;
	private static final long TICK_NANOS = TimeUnit.MICROSECONDS.toNanos(100);
	private static final long LATE_NANOS = 10 * TICK_NANOS;
	private static final int IDLE_TICKS = 5;

	private final HubLink outlet;
	/** Held while something is sent; never taken where messages are received. */
	private final Object sending = new Object();
	/** A leaf of locking. */
	private final Object state = new Object();
	private Set<Source> waiting = new LinkedHashSet<>();
	private final Ticker ticker = new Ticker("outboard-channels", this);
	/** How often in a row there was nothing to send as the ticker looked; used by its thread alone. */
	private int idle;
	/** Whether something was gathered that has not been appended. */
	private volatile boolean pending;
	private volatile long lastFlush = System.nanoTime();
	private volatile long gap = LEAST_GAP_NANOS;

	/** A channel that gathers messages. */
	interface Source {

		/** Hands over what was gathered for a stage; called by one thread at a time. */
		void collect(Stage stage, Batch batch);
	}

	/** What goes first, for all channels: who sees an item that came out of another must find that one gone. */
	enum Stage {
		/** Items taken that need not be done with. */
		TAKEN,
		/** Items put. */
		PUT,
		/** Items that are done with: only when what came out of them can't be lost. */
		DONE
	}

	/** What was gathered. */
	static final class Batch {

		private final List<List<ByteBuffer>> stages = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

		void add(Stage stage, ByteBuffer message) {
			stages.get(stage.ordinal()).add(message);
		}
	}

	/** @param outlet takes messages to the hub */
	Unsent(HubLink outlet) {
		this.outlet = outlet;
	}

	/** Sends a message after all that was gathered. */
	void send(ByteBuffer message) {
		if (!pending) {
			outlet.append(message);
			outlet.push();
			return;
		}
		long begin = System.nanoTime();
		synchronized (sending) {
			collect();
			outlet.append(message);
		}
		push(begin);
	}

	/** Sends what was gathered. */
	void flush() {
		if (!pending) {
			return;
		}
		long begin = System.nanoTime();
		synchronized (sending) {
			collect();
		}
		push(begin);
	}

	/** Sends what was gathered, for a thread that is about to wait: what it sends next is one thing at a time, and no stream. */
	void flushToWait() {
		flush();
		gap = LEAST_GAP_NANOS;
	}

	private void push(long begin) {
		outlet.push();
		long end = System.nanoTime();
		gap = Math.clamp(GAP_FACTOR * (end - begin), LEAST_GAP_NANOS, TICK_NANOS);
		lastFlush = end;
	}

	/**
	 * Collects in the reverse order of sending: what an item that is done with was made into was put before it was, and so
	 * is collected after it, and likewise what was put, and out of what that came. Who says something meanwhile may have
	 * done so too late for a stage, and has another turn.
	 */
	private void collect() {
		Batch batch = new Batch();
		Set<Source> sources = takeWaiting();
		Set<Source> again = sources;
		try {
			collect(sources, Stage.DONE, batch);
			Set<Source> late = takeWaiting();
			sources.addAll(late);
			collect(sources, Stage.PUT, batch);
			Set<Source> later = takeWaiting();
			late.addAll(later);
			sources.addAll(later);
			collect(sources, Stage.TAKEN, batch);
			again = late;
			batch.stages.forEach(messages -> messages.forEach(outlet::append));
		} finally {
			// At last: who finds nothing pending overtakes nothing.
			synchronized (state) {
				waiting.addAll(again);
				pending = !waiting.isEmpty();
			}
		}
	}

	private static void collect(Set<Source> sources, Stage stage, Batch batch) {
		for (Source source : sources) {
			source.collect(stage, batch);
		}
	}

	private Set<Source> takeWaiting() {
		synchronized (state) {
			Set<Source> taken = waiting;
			waiting = new LinkedHashSet<>();
			return taken;
		}
	}

	/** Sends what was gathered, now if the last time is a while ago. */
	void flushSoon() {
		if (System.nanoTime() - lastFlush > gap) {
			flush();
		} else {
			wake();
		}
	}

	/** Leaves a stream to the thread, or sends it where that seems to be late. */
	void flushStream() {
		if (System.nanoTime() - lastFlush > LATE_NANOS) {
			flush();
		} else {
			wake();
		}
	}

	/** Notes that {@code source} has something to say; to be followed by one of the others. Takes a leaf of locking alone. */
	void mark(Source source) {
		synchronized (state) {
			waiting.add(source);
			pending = true;
		}
	}

	/** Has what was gathered sent soon. Takes a leaf of locking alone. */
	void wake() {
		ticker.wake();
	}

	@Override
	public boolean isPending() {
		return pending;
	}

	@Override
	public long look() {
		if (pending) {
			flushLate();
			idle = 0;
		} else {
			idle++;
		}
		return idle < IDLE_TICKS ? TICK_NANOS : 0;
	}

	/** Leaves it to those who have just sent something, as they will again, or to the next time. */
	private void flushLate() {
		if (System.nanoTime() - lastFlush > TICK_NANOS / 2) {
			flush();
		}
	}
}
