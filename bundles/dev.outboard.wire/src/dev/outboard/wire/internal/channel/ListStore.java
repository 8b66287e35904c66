package dev.outboard.wire.internal.channel;

import java.util.List;
import java.util.function.Consumer;

import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.Output;

/** A shared list as a client sees it, in bytes: the replica where that will do, else the hub. */
final class ListStore {

	private static final int END = -1;

	private final ChannelCore core;
	private final ListReplica replica;
	private final SharedAccess<ListReplica> access;

	ListStore(ChannelCore core, ListReplica replica) {
		this.core = core;
		this.replica = replica;
		this.access = new SharedAccess<>(core, replica);
	}

	ListReplica replica() {
		return replica;
	}

	/** Returns the element at an index, no older than what this process has seen; null when the hub is to be asked. */
	Stored find(int index) {
		return access.isReadable() ? replica.find(index) : null;
	}

	int size() {
		return access.isReadable() ? replica.size() : core.ask(SharedOperation.SIZE).readInt();
	}

	/** Returns the list as this process sees it now. */
	ListReplica.Snapshot snapshot() {
		access.awaitReadable();
		return replica.snapshot();
	}

	/**
	 * Returns what the hub has at an index.
	 *
	 * @throws IndexOutOfBoundsException when there is nothing
	 */
	byte[] fetch(int index) {
		return element(index, core.ask(SharedOperation.GET_AT, out -> out.writeInt(index)));
	}

	void append(byte[] element) {
		core.ask(SharedOperation.APPEND, out -> SharedAccess.write(out, element));
	}

	/** Adds an element at the end without waiting for that. */
	void appendLater(byte[] element) {
		access.send(SharedOperation.APPEND, out -> SharedAccess.write(out, element));
	}

	void appendAll(List<byte[]> elements) {
		core.ask(SharedOperation.INSERT, at(END, elements));
	}

	/** @throws IndexOutOfBoundsException when there is no such index, nor is it that of the end */
	void insert(int index, List<byte[]> elements) {
		if (index < 0) {
			throw outOfBounds(index, size());
		}
		expect(index, core.ask(SharedOperation.INSERT, at(index, elements)));
	}

	/** Returns what was there before. */
	byte[] set(int index, byte[] element) {
		return element(index, core.ask(SharedOperation.SET, at(index, List.of(element))));
	}

	/** Returns what was there. */
	byte[] delete(int index) {
		return element(index, core.ask(SharedOperation.DELETE, out -> out.writeInt(index)));
	}

	boolean deleteEqual(byte[] element) {
		return core.ask(SharedOperation.DELETE_EQUAL, out -> SharedAccess.write(out, element)).readBoolean();
	}

	void deleteRange(int from, int to) {
		expect(to, core.ask(SharedOperation.DELETE_RANGE, out -> {
			out.writeInt(from);
			out.writeInt(to);
		}));
	}

	/** Replaces all if the list hasn't changed since {@code version}; returns whether. */
	boolean replaceAll(long version, List<byte[]> elements) {
		return core.ask(SharedOperation.REPLACE_ALL, out -> {
			out.writeLong(version);
			elements.forEach(element -> SharedAccess.write(out, element));
		}).readBoolean();
	}

	void clear() {
		core.ask(SharedOperation.CLEAR);
	}

	private static Consumer<Output> at(int index, List<byte[]> elements) {
		return out -> {
			out.writeInt(index);
			elements.forEach(element -> SharedAccess.write(out, element));
		};
	}

	private byte[] element(int index, Input answer) {
		expect(index, answer);
		return answer.readRemaining();
	}

	private void expect(int index, Input answer) {
		if (!answer.readBoolean()) {
			throw outOfBounds(index, answer.readInt());
		}
	}

	IndexOutOfBoundsException outOfBounds(int index, int size) {
		return new IndexOutOfBoundsException(core.label() + " has " + size + " elements now, and none at " + index);
	}
}
