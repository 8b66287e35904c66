package dev.outboard.core.internal.channel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Requests to a queue that wait, the oldest first. Guarded by the queue. */
final class WaitingRequests {

	private final ArrayDeque<Waiting> requests = new ArrayDeque<>();

	/**
	 * One of them.
	 *
	 * @param wanted how many items may be sent, where it is to take
	 * @param then   does what is to be done when it needn't wait any more
	 */
	record Waiting(Party party, long request, int wanted, Runnable then) {
	}

	/** Adds one. */
	void add(Party party, long request, int wanted, Runnable then) {
		requests.add(new Waiting(party, request, wanted, then));
	}

	/** Adds one that takes no item. */
	void add(Party party, long request, Runnable then) {
		add(party, request, 0, then);
	}

	/** Returns the names of those whose requests wait here or there, each once. */
	static List<String> holders(WaitingRequests here, WaitingRequests there) {
		return Stream.concat(here.requests.stream(), there.requests.stream())
				.map(waiting -> waiting.party().holder().name()).distinct().toList();
	}

	boolean isEmpty() {
		return requests.isEmpty();
	}

	int size() {
		return requests.size();
	}

	/** Returns and forgets the first; null for none. */
	Waiting poll() {
		return requests.poll();
	}

	/** Does what the first waits for. */
	void runFirst() {
		requests.poll().then().run();
	}

	/** Does what all wait for. */
	void runAll() {
		drain(waiting -> waiting.then().run());
	}

	/** Forgets all, and hands them to {@code sink}. */
	void drain(Consumer<Waiting> sink) {
		if (!requests.isEmpty()) {
			List<Waiting> all = new ArrayList<>(requests);
			requests.clear();
			all.forEach(sink);
		}
	}

	/** Forgets a request; false when it doesn't wait here. */
	boolean remove(Party party, long request) {
		return requests.removeIf(waiting -> waiting.party() == party && waiting.request() == request);
	}

	/** Forgets all of a party. */
	void removeAll(Party party) {
		requests.removeIf(waiting -> waiting.party() == party);
	}
}
