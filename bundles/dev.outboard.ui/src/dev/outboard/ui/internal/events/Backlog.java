package dev.outboard.ui.internal.events;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Function;

/**
 * The values of a {@link DeliveryBuffer}, the oldest first. Not thread-safe.
 *
 * @param <T> the values; null is one
 */
sealed interface Backlog<T> {

	/** Returns what stands for {@code value}; may run the user's code, and on any thread. */
	Object key(T value);

	/** Returns whether a value with that key takes the place of one that waits, and so needs no room. */
	boolean replaces(Object key);

	/** Adds a value at the end, or in the place of the one that it replaces. */
	void add(Object key, T value);

	/** Removes and returns the oldest, of which there must be one. */
	T remove();

	int size();

	void clear();

	/** Keeps each value. */
	final class All<T> implements Backlog<T> {

		/** Stands for null, which an array queue refuses. */
		private static final Object NULL = new Object();

		private final Deque<Object> values = new ArrayDeque<>();

		@Override
		public Object key(T value) {
			return null;
		}

		@Override
		public boolean replaces(Object key) {
			return false;
		}

		@Override
		public void add(Object key, T value) {
			values.add(value == null ? NULL : value);
		}

		@SuppressWarnings("unchecked")
		@Override
		public T remove() {
			Object oldest = values.remove();
			return oldest == NULL ? null : (T) oldest;
		}

		@Override
		public int size() {
			return values.size();
		}

		@Override
		public void clear() {
			values.clear();
		}
	}

	/** Keeps the latest value of each key. */
	final class Latest<T> implements Backlog<T> {

		private final SequencedMap<Object, T> values = new LinkedHashMap<>();
		private final Function<? super T, ?> key;

		Latest(Function<? super T, ?> key) {
			this.key = key;
		}

		@Override
		public Object key(T value) {
			return key.apply(value);
		}

		@Override
		public boolean replaces(Object valueKey) {
			return values.containsKey(valueKey);
		}

		@Override
		public void add(Object valueKey, T value) {
			values.put(valueKey, value);
		}

		@Override
		public T remove() {
			return values.pollFirstEntry().getValue();
		}

		@Override
		public int size() {
			return values.size();
		}

		@Override
		public void clear() {
			values.clear();
		}
	}
}
