package dev.outboard.wire.internal.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import dev.outboard.wire.internal.codec.CodecException;

/** The replica of a list. */
final class ListReplica extends Replica {

	private final Changes<?> listeners;
	/** What is seen; guarded by this, as the others are. */
	private List<Stored> elements = new ArrayList<>();
	/** What changes go to: another one while all is told anew. */
	private List<Stored> working = elements;
	/** The number of the last change of what is seen. */
	private long version;
	private long workingVersion;
	private Snapshot snapshot;

	/**
	 * A list as it was after some change.
	 *
	 * @param elements never changed
	 */
	record Snapshot(long version, List<Stored> elements) {

		/** Returns where the first element is with these bytes; -1 for nowhere. */
		int indexOf(byte[] bytes) {
			return IntStream.range(0, elements.size()).filter(i -> elements.get(i).holds(bytes)).findFirst().orElse(-1);
		}

		/** Returns where the last element is with these bytes; -1 for nowhere. */
		int lastIndexOf(byte[] bytes) {
			int index = elements.size() - 1;
			while (index >= 0 && !elements.get(index).holds(bytes)) {
				index--;
			}
			return index;
		}
	}

	ListReplica(ChannelCore core, Sharing sharing, Changes<?> listeners) {
		super(core, sharing);
		this.listeners = listeners;
	}

	/** Returns the element at an index; null where there is none. */
	synchronized Stored find(int index) {
		return index >= 0 && index < elements.size() ? elements.get(index) : null;
	}

	synchronized int size() {
		return elements.size();
	}

	/** Returns the list as it is now. */
	synchronized Snapshot snapshot() {
		if (snapshot == null) {
			snapshot = new Snapshot(version, List.copyOf(elements));
		}
		return snapshot;
	}

	@Override
	void apply(Change change) {
		workingVersion = change.version();
		if (change.kind() != Change.Kind.RESET) {
			changeElement(change);
			return;
		}
		working = new ArrayList<>();
	}

	private void changeElement(Change change) {
		int index = change.index();
		if (index < 0 || index > working.size()) {
			throw new CodecException("a list of " + working.size() + " elements has no change at " + index);
		}
		Stored now = change.value() == null ? null : new Stored(change.version(), change.value());
		Stored old = null;
		switch (change.kind()) {
			case INSERT -> working.add(index, now);
			case SET -> old = working.set(index, now);
			case DELETE -> old = working.remove(index);
			default -> throw new CodecException("a list has no change " + change.kind());
		}
		if (working == elements) {
			version = workingVersion;
			snapshot = null;
			if (isLoaded()) {
				listeners.changed(change.kind(), null, index, old, now);
			}
		}
	}

	@Override
	void settle() {
		if (working != elements) {
			elements = working;
			version = workingVersion;
			snapshot = null;
			if (isLoaded()) {
				listeners.changed(Change.Kind.RESET, null, -1, null, null);
			}
		}
	}
}
