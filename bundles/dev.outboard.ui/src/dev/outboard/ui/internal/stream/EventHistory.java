package dev.outboard.ui.internal.stream;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.outboard.ui.internal.table.Rows;

/**
 * The newest events, and those of them that match a filter: they are its rows. While it is paused, what comes is put
 * aside. To be used on one thread.
 */
public final class EventHistory implements Rows<StreamEvent> {

	private final Ring<StreamEvent> kept;
	private final Ring<StreamEvent> matching;
	private final Ring<StreamEvent> held;
	private final Map<String, Integer> workers = new HashMap<>();
	private EventFilter filter = EventFilter.ALL;
	private boolean paused;
	private long discarded;
	private long dropped;
	private int gone;

	/** @param capacity how many events are kept, and how many can be put aside besides */
	public EventHistory(int capacity) {
		kept = new Ring<>(capacity);
		matching = new Ring<>(capacity);
		held = new Ring<>(capacity);
	}

	@Override
	public int size() {
		return matching.size();
	}

	@Override
	public StreamEvent get(int index) {
		return matching.get(index);
	}

	/** Takes in events, in order. */
	public void append(List<StreamEvent> events) {
		for (StreamEvent event : events) {
			dropped += event.dropped();
			if (paused) {
				discarded += held.isFull() ? 1 : 0;
				held.add(event);
			} else {
				keep(event);
			}
		}
	}

	/** Puts aside what comes, or takes in what was put aside. */
	public void pause(boolean yes) {
		paused = yes;
		while (!paused && held.size() > 0) {
			keep(held.removeFirst());
		}
	}

	/** Forgets all events, and what was counted. */
	public void clear() {
		kept.clear();
		matching.clear();
		held.clear();
		workers.clear();
		discarded = 0;
		dropped = 0;
		gone = 0;
	}

	/** Shows only what matches {@code changed}. */
	public void filter(EventFilter changed) {
		filter = changed;
		matching.clear();
		gone = 0;
		for (int i = 0; i < kept.size(); i++) {
			StreamEvent event = kept.get(i);
			if (filter.matches(event)) {
				matching.add(event);
			}
		}
	}

	/** Returns how many rows have gone from the head since this was asked last. */
	public int takeGone() {
		int taken = gone;
		gone = 0;
		return taken;
	}

	/** Returns how many events are kept, those that don't match among them. */
	public int kept() {
		return kept.size();
	}

	/** Returns how many events are put aside. */
	public int held() {
		return held.size();
	}

	/** Returns whether what comes is put aside. */
	public boolean isPaused() {
		return paused;
	}

	/** Returns how many events had to go to make room. */
	public long discarded() {
		return discarded;
	}

	/** Returns how many values were dropped before they became events. */
	public long dropped() {
		return dropped;
	}

	/** Returns the names of the workers that the events are of. */
	public List<String> workers() {
		List<String> names = new ArrayList<>(workers.keySet());
		names.sort(null);
		return names;
	}

	private void keep(StreamEvent event) {
		if (kept.isFull()) {
			forget(kept.removeFirst());
		}
		kept.add(event);
		workers.merge(event.worker(), 1, Integer::sum);
		if (filter.matches(event)) {
			matching.add(event);
		}
	}

	private void forget(StreamEvent event) {
		discarded++;
		workers.computeIfPresent(event.worker(), (name, count) -> count == 1 ? null : count - 1);
		if (matching.size() > 0 && matching.get(0) == event) {
			matching.removeFirst();
			gone++;
		}
	}
}
