package dev.outboard.core.internal.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Who waits for the replies to calls, by id. Ids rise, so each has its place in a ring, which costs a caller and the reader
 * less than a map that both change; only a call that finds its place taken, by one that takes long, goes to a map.
 * Thread-safe.
 */
final class WaitingCalls {

	private static final int PLACES = 1024;

	private final AtomicReferenceArray<Entry> ring = new AtomicReferenceArray<>(PLACES);
	private final Map<Long, Entry> others = new ConcurrentHashMap<>();

	private record Entry(long id, Reply.Target target) {
	}

	/** Enters a call of a new id; what this thread reads from now on, it reads after that. */
	void put(long id, Reply.Target target) {
		Entry entry = new Entry(id, target);
		if (!ring.compareAndSet(place(id), null, entry)) {
			others.put(id, entry);
		}
	}

	/** Removes a call, once; null where it isn't there. */
	Reply.Target remove(long id) {
		int place = place(id);
		Entry entry = ring.get(place);
		while (entry != null && entry.id() == id) {
			if (ring.compareAndSet(place, entry, null)) {
				return entry.target();
			}
			entry = ring.get(place);
		}
		Entry other = others.isEmpty() ? null : others.remove(id);
		return other == null ? null : other.target();
	}

	/** Gives a call another target; false where it isn't there. */
	boolean replace(long id, Reply.Target target) {
		Entry replacement = new Entry(id, target);
		int place = place(id);
		Entry entry = ring.get(place);
		while (entry != null && entry.id() == id) {
			if (ring.compareAndSet(place, entry, replacement)) {
				return true;
			}
			entry = ring.get(place);
		}
		return others.replace(id, replacement) != null;
	}

	/** Returns the ids of the calls that are there, in rising order. */
	List<Long> ids() {
		List<Long> ids = new ArrayList<>(others.keySet());
		for (int i = 0; i < PLACES; i++) {
			Entry entry = ring.get(i);
			if (entry != null) {
				ids.add(entry.id());
			}
		}
		ids.sort(null);
		return ids;
	}

	private static int place(long id) {
		return (int) id & PLACES - 1;
	}
}
