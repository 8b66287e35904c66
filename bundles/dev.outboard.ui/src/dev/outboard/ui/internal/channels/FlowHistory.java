package dev.outboard.ui.internal.channels;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/** Makes rates of counts that are read again and again: means over the last second or two. To be used on one thread. */
final class FlowHistory {

	private static final long WINDOW_NANOS = 1_500_000_000L;

	private final Map<Object, Deque<Count>> counts = new HashMap<>();
	private long round;

	private record Count(long nanos, long round, long put, long taken) {
	}

	/** Begins another round of reading; what isn't read in it is forgotten with the next one. */
	void beginRound() {
		Iterator<Deque<Count>> all = counts.values().iterator();
		while (all.hasNext()) {
			if (all.next().getLast().round() < round) {
				all.remove();
			}
		}
		round++;
	}

	/**
	 * Takes in the counts of a channel, and says what has gone through it each second.
	 *
	 * @param key   tells the channel from all others
	 * @param nanos when it was read, by any clock in nanoseconds
	 */
	ChannelRow.Flow read(Object key, long nanos, long put, long taken) {
		Deque<Count> known = counts.computeIfAbsent(key, it -> new ArrayDeque<>());
		while (known.size() > 1 && nanos - known.getFirst().nanos() > WINDOW_NANOS) {
			known.removeFirst();
		}
		known.add(new Count(nanos, round, put, taken));
		Count first = known.getFirst();
		double seconds = (nanos - first.nanos()) / 1e9;
		return seconds <= 0 ? new ChannelRow.Flow(put, taken, 0, 0)
				: new ChannelRow.Flow(put, taken, (put - first.put()) / seconds, (taken - first.taken()) / seconds);
	}
}
