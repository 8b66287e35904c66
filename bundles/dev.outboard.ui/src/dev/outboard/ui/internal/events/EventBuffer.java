package dev.outboard.ui.internal.events;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

import org.osgi.service.event.Event;

/** Holds the events that wait for the UI thread: the latest of each key, and no more than so many. Thread-safe. */
public final class EventBuffer {

	private final SequencedMap<Object, Event> waiting = new LinkedHashMap<>();
	private final Function<? super Event, ?> key;
	private final int capacity;
	private long dropped;

	/**
	 * @param key      tells which events stand for one another
	 * @param capacity the number of keys above which the oldest event is dropped
	 */
	public EventBuffer(Function<? super Event, ?> key, int capacity) {
		this.key = key;
		this.capacity = capacity;
	}

	/** Adds an event and returns whether one more than before is waiting now. */
	public boolean offer(Event event) {
		Object eventKey = key.apply(event);
		synchronized (this) {
			if (waiting.replace(eventKey, event) != null) {
				return false;
			}
			boolean full = waiting.size() == capacity;
			if (full) {
				waiting.pollFirstEntry();
				dropped++;
			}
			waiting.put(eventKey, event);
			return !full;
		}
	}

	/** Takes the event that has waited longest. */
	public synchronized Optional<Event> poll() {
		return Optional.ofNullable(waiting.pollFirstEntry()).map(Map.Entry::getValue);
	}

	/** Forgets what is waiting. */
	public synchronized void clear() {
		waiting.clear();
	}

	/** Returns how many events were dropped because the buffer was full. */
	public synchronized long dropped() {
		return dropped;
	}
}
