package dev.outboard.wire.internal.transport;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A daemon thread that looks every so often while there is something to do, sleeps while there isn't, and ends when nothing
 * has come for a second; it comes back when it is woken. Thread-safe.
 */
public final class Ticker implements AutoCloseable {

	private static final long REST_NANOS = TimeUnit.SECONDS.toNanos(1);

	private final String name;
	private final Work work;
	/** A leaf of locking. */
	private final Object lock = new Object();
	/** Whether the thread looks by itself; changed under the lock. */
	private volatile boolean awake;
	/** Changed under the lock. */
	private volatile boolean closed;
	private Thread thread;

	/** What the thread does. */
	public interface Work {

		/** Returns whether there is something to do; called with a lock held, so it must take none. */
		boolean isPending();

		/**
		 * Does what there is to do, on the thread; what it throws ends the thread until it is woken again.
		 *
		 * @return nanoseconds until the next look; 0 to sleep until it is woken
		 */
		long look();
	}

	/** @param name the thread's */
	public Ticker(String name, Work work) {
		this.name = name;
		this.work = work;
	}

	/** Has the thread look soon; to be called after what makes {@link Work#isPending} true. Takes a leaf of locking alone. */
	public void wake() {
		if (awake) {
			return;
		}
		synchronized (lock) {
			if (closed) {
				return;
			}
			if (thread == null) {
				thread = start();
			} else {
				LockSupport.unpark(thread);
			}
			awake = true;
		}
	}

	private Thread start() {
		// From the thread that wakes it, which may be anybody's, it takes over nothing.
		Thread started = new Thread(null, this::run, name, 0, false);
		started.setDaemon(true);
		started.start();
		return started;
	}

	/** Ends the thread, without waiting for it. */
	@Override
	public void close() {
		synchronized (lock) {
			closed = true;
			awake = true;
			LockSupport.unpark(thread);
		}
	}

	private void run() {
		try {
			long pause = work.look();
			while (!closed && (pause > 0 || rest())) {
				LockSupport.parkNanos(this, pause);
				pause = work.look();
			}
		} finally {
			// Where it ends by an error, who wakes it next starts another.
			synchronized (lock) {
				if (thread == Thread.currentThread()) {
					thread = null;
					awake = closed;
				}
			}
		}
	}

	/** Sleeps until there is something to do; false when nothing comes for a long time, and the thread is let go of. */
	private boolean rest() {
		synchronized (lock) {
			// In this order: who makes work meanwhile sees that this thread sleeps, or is seen here.
			awake = false;
			awake = closed || work.isPending();
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
