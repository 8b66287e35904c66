package dev.outboard.wire.internal.channel;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** What the shared maps, lists and values of one client have in common. */
final class Sharing {

	/** How many bytes the hub sends to a replica before it hears that they were taken in. */
	private static final long WINDOW = 1024 * 1024;

	private final boolean direct;
	private final Delivery delivery;
	private final Set<Object> pinned = Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

	/** @param direct whether the hub is in this process and whatever it tells is taken in at once */
	Sharing(boolean direct, Delivery delivery) {
		this.direct = direct;
		this.delivery = delivery;
	}

	Delivery delivery() {
		return delivery;
	}

	/** Returns how many bytes the hub sends to a replica before it hears that they were taken in. */
	long window() {
		return direct ? Long.MAX_VALUE : WINDOW;
	}

	/** Keeps a channel although its user lets go of it, because somebody listens to it. */
	void pin(ClientChannel channel) {
		pinned.add(channel);
	}

	void unpin(ClientChannel channel) {
		pinned.remove(channel);
	}
}
