package dev.outboard.core.internal.channel;

import java.util.HashMap;
import java.util.Map;

/** Who holds channels: the control side, or a worker through all its incarnations. Guarded by {@link Holdings}. */
public final class Holder {

	private final String name;
	private final Map<Long, Long> references = new HashMap<>();
	private Party party;

	Holder(String name) {
		this.name = name;
	}

	/** Returns its name for a person, as in {@code upper#3}. */
	public String name() {
		return name;
	}

	/** Returns the references that were given to it and not given back, by channel. */
	Map<Long, Long> references() {
		return references;
	}

	/** Returns its connection; null while it has none. */
	Party party() {
		return party;
	}

	void party(Party now) {
		party = now;
	}

	@Override
	public String toString() {
		return name;
	}
}
