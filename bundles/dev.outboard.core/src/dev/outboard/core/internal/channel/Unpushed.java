package dev.outboard.core.internal.channel;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The parties that something was appended for while the hub had locks, to be pushed when it has none any more: whoever
 * has the hub do something then writes by himself, which saves a hand-over. Safe for any thread.
 */
final class Unpushed {

	private final Queue<Party> parties = new ConcurrentLinkedQueue<>();

	void add(Party party) {
		parties.add(party);
	}

	/** Pushes what was appended, by this thread or by others. */
	void push() {
		for (Party party = parties.poll(); party != null; party = parties.poll()) {
			party.push();
		}
	}
}
