package dev.outboard.ui.internal.events;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;

/**
 * Holds the values that wait for the UI thread: the latest of each key, and no more than so many. Thread-safe.
 *
 * @param <T> the values; null is one
 */
public final class DeliveryBuffer<T> {

	private final SequencedMap<Object, T> waiting = new LinkedHashMap<>();
	private final Function<? super T, ?> key;
	private final int capacity;
	private long dropped;
	private boolean announced;
	private boolean closed;

	/**
	 * Values that were taken out.
	 *
	 * @param more whether others wait behind them
	 */
	public record Taken<T>(List<T> values, boolean more) {
	}

	/**
	 * @param key      tells which values stand for one another
	 * @param capacity the number of keys that there is room for
	 */
	public DeliveryBuffer(Function<? super T, ?> key, int capacity) {
		this.key = key;
		this.capacity = capacity;
	}

	/**
	 * Adds a value. Where there is no room, the oldest is dropped.
	 *
	 * @return whether its taker must be told, because he doesn't know yet that something waits
	 */
	public boolean offer(T value) {
		Object valueKey = key.apply(value);
		synchronized (this) {
			if (isFullFor(valueKey)) {
				waiting.pollFirstEntry();
				dropped++;
			}
			return add(valueKey, value);
		}
	}

	/**
	 * Adds a value, and waits until there is room for it, the buffer is closed, or the thread is interrupted: then the value
	 * is added all the same.
	 *
	 * @return as {@link #offer}
	 */
	public boolean put(T value) {
		Object valueKey = key.apply(value);
		synchronized (this) {
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
		List<T> values = new ArrayList<>();
		while (values.size() < most && !waiting.isEmpty()) {
			values.add(waiting.pollFirstEntry().getValue());
		}
		announced = !waiting.isEmpty();
		notifyAll();
		return new Taken<>(values, announced);
	}

	/** Forgets what is waiting and what will come, and lets go whoever waits for room. */
	public synchronized void close() {
		closed = true;
		waiting.clear();
		notifyAll();
	}

	/** Returns how many values were dropped because there was no room. */
	public synchronized long dropped() {
		return dropped;
	}

	private boolean isFullFor(Object valueKey) {
		return !closed && waiting.size() >= capacity && !waiting.containsKey(valueKey);
	}

	private boolean add(Object valueKey, T value) {
		if (closed) {
			return false;
		}
		waiting.put(valueKey, value);
		boolean tell = !announced;
		announced = true;
		return tell;
	}
}
