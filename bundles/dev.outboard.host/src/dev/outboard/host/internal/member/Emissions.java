package dev.outboard.host.internal.member;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;

import dev.outboard.wire.internal.transport.Ticker;

/**
 * Sends what is announced: what comes alone at once, on the thread that announces it, and of what follows each other much
 * together, since each write, and whom it wakes, takes as long as a hundred values. What was gathered goes when the last time
 * is a while ago, before an emitter waits, and else by a thread that comes about that often, or once a millisecond while
 * emitters send by themselves.
 */
final class Emissions implements Ticker.Work {

	private static final long GAP_NANOS = TimeUnit.MICROSECONDS.toNanos(50);
	private static final long TICK_NANOS = TimeUnit.MICROSECONDS.toNanos(100);
	private static final long LONGEST_TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

	private final Way way;
	private final Ticker ticker = new Ticker("outboard-signals", this);
	private volatile long lastPush = System.nanoTime() - GAP_NANOS;
	/** Whether something was gathered since the ticker sent the last time. */
	private volatile boolean gathered;
	/** Whether nothing is gathered any more. */
	private volatile boolean over;
	/** When the last time was as the ticker looked, and how long it pauses while that changes; used by its thread alone. */
	private long seen = lastPush;
	private long tick = TICK_NANOS / 2;

	Emissions(Way way) {
		this.way = way;
		this.over = !way.gathers();
	}

	/** Sends a message, now or soon. */
	void send(ByteBuffer message) {
		way.append(message);
		if (over || System.nanoTime() - lastPush >= GAP_NANOS) {
			push();
		} else {
			gather();
		}
	}

	/** Sends what was gathered. */
	void push() {
		way.push();
		lastPush = System.nanoTime();
	}

	/** Sends what was gathered, and from now on all at once. What is announced meanwhile goes with the last of all messages. */
	void end() {
		over = true;
		ticker.close();
		push();
	}

	private void gather() {
		if (!gathered) {
			gathered = true;
		}
		ticker.wake();
	}

	@Override
	public boolean isPending() {
		return gathered;
	}

	@Override
	public long look() {
		if (lastPush != seen) {
			// Emitters send by themselves: it comes but for what they leave, for each time takes long.
			tick = Math.min(LONGEST_TICK_NANOS, 2 * tick);
		} else if (gathered) {
			// In this order: what is gathered meanwhile goes now, or is seen the next time.
			gathered = false;
			push();
			tick = TICK_NANOS;
		} else {
			tick = TICK_NANOS / 2;
			return 0;
		}
		seen = lastPush;
		return tick;
	}
}
