package dev.outboard.ui.events;

import java.util.Objects;
import java.util.function.Function;

import org.osgi.service.event.Event;

/**
 * Which of the values that wait for the UI thread a listener gets to see.
 *
 * @param <T> the values
 * @since 0.1
 */
public sealed interface UiDelivery<T> {

	/** Delivers every value, in order. */
	record All<T>() implements UiDelivery<T> {
	}

	/**
	 * Delivers only the latest of the values that wait and have the same key; it takes the place of the first of them.
	 *
	 * @param key returns a value's key; called on the thread that publishes, so it must be quick. Values without a key,
	 *            whose key is null, count as having the same
	 */
	record Latest<T>(Function<? super T, ?> key) implements UiDelivery<T> {

		public Latest {
			Objects.requireNonNull(key, "key");
		}
	}

	/** Returns the delivery of every value, in order. */
	static <T> UiDelivery<T> all() {
		return new All<>();
	}

	/** Returns the delivery of only the latest value. */
	static <T> UiDelivery<T> latest() {
		return new Latest<>(value -> null);
	}

	/** Returns the delivery of only the latest value for each key; see {@link Latest#key}. */
	static <T> UiDelivery<T> latest(Function<? super T, ?> key) {
		return new Latest<>(key);
	}

	/** Returns the delivery of only the latest event for each value of the event property {@code name}. */
	static UiDelivery<Event> latestBy(String name) {
		Objects.requireNonNull(name, "name");
		return new Latest<>(event -> event.getProperty(name));
	}
}
