package dev.outboard.ui.internal.events;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Holds the values that wait for the UI thread: all, or the latest of each key, and no more than so many. Thread-safe.
 *
 * @param <T> the values; null is one
 */
public final class DeliveryBuffer<T> {

	private final Backlog<T> waiting;
	private final int capacity;
	private volatile long dropped;
	private boolean announced;
	private boolean paused;
	private boolean closed;

	/**
	 * Values that were taken out.
	 *
	 * @param more whether others wait behind them
	 */
	public record Taken<T>(List<T> values, boolean more) {
	}

	/** @param capacity the number of values that there is room for, of which each is kept */
	public DeliveryBuffer(int capacity) {
		this(new Backlog.All<>(), capacity);
	}

	/**
	 * @param key      tells which values stand for one another
	 * @param capacity the number of keys that there is room for
	 */
	public DeliveryBuffer(Function<? super T, ?> key, int capacity) {
		this(new Backlog.Latest<>(key), capacity);
	}

	private DeliveryBuffer(Backlog<T> waiting, int capacity) {
		this.waiting = waiting;
		this.capacity = capacity;
	}

	/**
	 * Adds a value. Where there is no room, the oldest is dropped.
	 *
	 * @return whether its taker must be told, because he doesn't know yet that something waits, or how much
	 */
	public boolean offer(T value) {
		Object valueKey = waiting.key(value);
		synchronized (this) {
			dropOldestFor(valueKey);
			return add(valueKey, value);
		}
	}

	/**
	 * Adds a value, and waits until there is room for it, the buffer is closed, or the thread is interrupted: then the value
	 * is added all the same.
	 *
	 * @param mayWait whether this thread may; asked where there is no room. If not, the oldest is dropped
	 * @return as {@link #offer}
	 */
	public boolean put(T value, BooleanSupplier mayWait) {
		Object valueKey = waiting.key(value);
		synchronized (this) {
			if (isFullFor(valueKey) && !mayWait.getAsBoolean()) {
				dropOldestFor(valueKey);
			}
			while (isFullFor(valueKey) && !Thread.currentThread().isInterrupted()) {
				try {
					wait();
				} catch (InterruptedException e) {
					Thread.currentThread().interrupt();
				}
			}
			return add(valueKey, value);
		}
	}

	/** Takes those that have waited longest, {@code most} at the most. Where more wait, the taker must come again. */
	public synchronized Taken<T> take(int most) {
		int count = Math.min(most, waiting.size());
		List<T> values = new ArrayList<>(count);
		for (int i = 0; i < count; i++) {
			values.add(waiting.remove());
		}
		announced = waiting.size() > 0;
		paused = false;
		notifyAll();
		return new Taken<>(values, announced);
	}

	/** Says that the taker comes again soon by itself: he need not be told before half of the room is taken. */
	public synchronized void pause() {
		announced = true;
		paused = true;
	}

	/** Forgets what is waiting and what will come, and lets go whoever waits for room. */
	public synchronized void close() {
		closed = true;
		waiting.clear();
		notifyAll();
	}

	/** Returns how many values were dropped because there was no room. */
	public long dropped() {
		return dropped;
	}

	private boolean isFullFor(Object valueKey) {
		return !closed && waiting.size() >= capacity && !waiting.replaces(valueKey);
	}

	private void dropOldestFor(Object valueKey) {
		if (isFullFor(valueKey)) {
			waiting.remove();
			dropped++;
		}
	}

	private boolean add(Object valueKey, T value) {
		if (closed) {
			return false;
		}
		waiting.add(valueKey, value);
		boolean tell = !announced || paused && waiting.size() > capacity / 2;
		announced = true;
		paused &= !tell;
		return tell;
	}
}
