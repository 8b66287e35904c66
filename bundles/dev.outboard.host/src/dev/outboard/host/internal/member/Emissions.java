package dev.outboard.host.internal.member;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends what is announced: what comes alone at once, on the thread that announces it, and of what follows each other much
 * together, since each write, and whom it wakes, takes as long as a hundred values. What was gathered goes when the last time
 * is a while ago, before an emitter waits, and else by a thread that comes about that often, or once a millisecond while
 * emitters send by themselves, and ends when there is nothing to do.
 */
final class Emissions {

	private static final long GAP_NANOS = TimeUnit.MICROSECONDS.toNanos(50);
	private static final long TICK_NANOS = TimeUnit.MICROSECONDS.toNanos(100);
	private static final long LONGEST_TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
	private static final long REST_NANOS = TimeUnit.SECONDS.toNanos(1);

	private final Way way;
	private final Object lock = new Object();
	private volatile long lastPush = System.nanoTime() - GAP_NANOS;
	/** Whether something was gathered since that thread sent the last time. */
	private volatile boolean gathered;
	/** Whether that thread looks by itself; changed under the lock. */
	private volatile boolean awake;
	/** Whether nothing is gathered any more; changed under the lock. */
	private volatile boolean over;
	private Thread thread;

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

	/** Sends what was gathered, and from now on all at once. */
	void end() {
		synchronized (lock) {
			over = true;
			awake = true;
			LockSupport.unpark(thread);
		}
		push();
	}

	private void gather() {
		if (!gathered) {
			gathered = true;
		}
		if (!awake) {
			wake();
		}
	}

	private void wake() {
		synchronized (lock) {
			if (over) {
				// Announced as the end came: it goes with the last of all messages.
				return;
			}
			if (thread == null) {
				// Of the emitter's thread, which may be anybody's, it takes over nothing.
				Thread started = new Thread(null, this::run, "outboard-signals", 0, false);
				started.setDaemon(true);
				started.start();
				thread = started;
			} else {
				LockSupport.unpark(thread);
			}
			awake = true;
		}
	}

	private void run() {
		long tick = TICK_NANOS;
		long seen = lastPush;
		boolean wanted = true;
		try {
			while (wanted && !over) {
				LockSupport.parkNanos(this, tick);
				if (lastPush != seen) {
					// Emitters send by themselves: it comes but for what they leave, for each time takes long.
					tick = Math.min(LONGEST_TICK_NANOS, 2 * tick);
				} else {
					tick = TICK_NANOS;
					wanted = sendGathered() || rest();
				}
				seen = lastPush;
			}
		} finally {
			// Where it ends by an error the next message needs another thread.
			synchronized (lock) {
				if (thread == Thread.currentThread()) {
					thread = null;
					awake = false;
				}
			}
		}
	}

	private boolean sendGathered() {
		boolean any = gathered;
		if (any) {
			// In this order: what is gathered meanwhile goes now, or is seen the next time.
			gathered = false;
			push();
		}
		return any;
	}

	/** Sleeps until there is something to do; false when nothing comes for a long time, and the thread is let go of. */
	private boolean rest() {
		synchronized (lock) {
			// In this order: who gathers something meanwhile sees that this thread sleeps, or is seen here.
			awake = false;
			awake = gathered || over;
		}
		long end = System.nanoTime() + REST_NANOS;
		while (!awake) {
			long left = end - System.nanoTime();
			LockSupport.parkNanos(this, left);
			synchronized (lock) {
				if (!awake && left <= 0) {
					thread = null;
					return false;
				}
			}
		}
		return true;
	}
}
