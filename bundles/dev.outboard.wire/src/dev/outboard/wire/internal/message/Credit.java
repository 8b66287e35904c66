package dev.outboard.wire.internal.message;

import java.util.concurrent.TimeUnit;

/**
 * How many more values of one kind a side may send, and how many bytes of them, before the other side has handled some.
 * A value may be sent while any byte is left, however large it is; so one more than the bytes allow is under way at the
 * most.
 */
public final class Credit {

	/** How many bytes of one kind may be under way: enough to keep a connection busy, and little to hold. */
	public static final int BYTES = 4 * 1024 * 1024;

	/** More than will ever be sent. */
	private static final long UNBOUNDED = Long.MAX_VALUE / 2;

	private long values;
	private long bytes = BYTES;

	/** @param values how many values may be under way */
	public Credit(int values) {
		this.values = values;
	}

	/** Takes what a value of {@code size} bytes needs, if that is there. */
	public synchronized boolean tryTake(int size) {
		boolean there = isThere();
		if (there) {
			owe(size);
		}
		return there;
	}

	/** Takes what a value of {@code size} bytes needs, and waits for it. */
	public synchronized void take(int size) throws InterruptedException {
		while (!isThere()) {
			wait();
		}
		owe(size);
	}

	/** Takes what a value of {@code size} bytes needs, and waits for it so long; false when it hasn't come. */
	public synchronized boolean take(int size, long seconds) throws InterruptedException {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
		for (long left = end - System.nanoTime(); !isThere() && left > 0; left = end - System.nanoTime()) {
			TimeUnit.NANOSECONDS.timedWait(this, left);
		}
		return tryTake(size);
	}

	/** Takes what a value of {@code size} bytes needs, whether it is there or not. */
	public synchronized void owe(int size) {
		values--;
		bytes -= size;
	}

	/** Takes bytes for a value that was taken before its size was known. */
	public synchronized void charge(int size) {
		bytes -= size;
	}

	/** Gives what values that have been handled needed. */
	public synchronized void give(int count, long size) {
		values += count;
		bytes += size;
		notifyAll();
	}

	/** Gives enough for all that will ever be sent. */
	public synchronized void release() {
		values = UNBOUNDED;
		bytes = UNBOUNDED;
		notifyAll();
	}

	/** Returns whether a value may be sent. */
	public synchronized boolean isThere() {
		return values > 0 && bytes > 0;
	}
}
