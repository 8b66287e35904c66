package dev.outboard.ui.events;

import java.util.Objects;
import java.util.function.Function;

import org.osgi.service.event.Event;

/**
 * Which of the events that wait for the UI thread a listener gets to see.
 *
 * @since 0.1
 */
public sealed interface UiDelivery {

	/** Delivers every event, in order. */
	record All() implements UiDelivery {
	}

	/**
	 * Delivers only the latest of the events that wait and have the same key; it takes the place of the first of them.
	 *
	 * @param key returns an event's key; called on the thread that publishes, so it must be quick. Events without a key,
	 *            whose key is null, count as having the same
	 */
	record Latest(Function<? super Event, ?> key) implements UiDelivery {

		public Latest {
			Objects.requireNonNull(key, "key");
		}
	}

	/** Returns the delivery of every event, in order. */
	static UiDelivery all() {
		return new All();
	}

	/** Returns the delivery of only the latest event for each value of the event property {@code name}. */
	static UiDelivery latestBy(String name) {
		Objects.requireNonNull(name, "name");
		return new Latest(event -> event.getProperty(name));
	}
}
