package dev.outboard.wire.internal.channel;

import java.util.List;
import java.util.function.Consumer;

import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.Output;

/** A shared map as a client sees it, in bytes: the replica where that will do, else the hub. */
final class MapStore {

	private final ChannelCore core;
	private final MapReplica replica;
	private final SharedAccess<MapReplica> access;

	MapStore(ChannelCore core, MapReplica replica) {
		this.core = core;
		this.replica = replica;
		this.access = new SharedAccess<>(core, replica);
	}

	MapReplica replica() {
		return replica;
	}

	/** Returns whether the replica may be read; see {@link SharedAccess#isReadable}. */
	boolean isReadable() {
		return access.isReadable();
	}

	/** Waits until the replica may be gone over. */
	void awaitReadable() {
		access.awaitReadable();
	}

	/** Returns what is stored at a key, no older than what this process has seen; null for nothing. */
	Stored find(Bytes key) {
		return access.isReadable() ? replica.find(key) : fetch(key);
	}

	/** Returns what the hub has stored at a key; null for nothing. */
	Stored fetch(Bytes key) {
		return Stored.read(core.ask(SharedOperation.GET, out -> SharedAccess.write(out, key.content())));
	}

	int size() {
		return access.isReadable() ? replica.size() : core.ask(SharedOperation.SIZE).readInt();
	}

	/** Does one of the operations that take a key and a value, and are answered by what was stored. */
	Stored exchange(SharedOperation operation, Bytes key, byte[] value) {
		return Stored.read(core.ask(operation, pair(key, value)));
	}

	/** Puts a value without waiting for that. */
	void put(Bytes key, byte[] value) {
		access.send(SharedOperation.PUT_ONLY, pair(key, value));
	}

	void putAll(List<Bytes> keys, List<byte[]> values) {
		core.ask(SharedOperation.PUT_ALL, out -> {
			for (int i = 0; i < keys.size(); i++) {
				pair(keys.get(i), values.get(i)).accept(out);
			}
		});
	}

	Stored remove(Bytes key) {
		return Stored.read(core.ask(SharedOperation.REMOVE, out -> SharedAccess.write(out, key.content())));
	}

	boolean removeEqual(Bytes key, byte[] expected) {
		return core.ask(SharedOperation.REMOVE_EQUAL, pair(key, expected)).readBoolean();
	}

	boolean replaceEqual(Bytes key, byte[] expected, byte[] value) {
		return core.ask(SharedOperation.REPLACE_EQUAL, out -> {
			pair(key, expected).accept(out);
			SharedAccess.write(out, value);
		}).readBoolean();
	}

	/**
	 * Puts a value, or removes it where that is null, if what is stored has that version still.
	 *
	 * @param version 0 where nothing must be stored
	 * @return the answer: whether it was done, and if not, what is stored
	 */
	Input compareAndSet(Bytes key, long version, byte[] value) {
		return core.ask(SharedOperation.COMPARE_AND_SET, out -> {
			SharedAccess.write(out, key.content());
			out.writeLong(version);
			out.writeBoolean(value != null);
			if (value != null) {
				SharedAccess.write(out, value);
			}
		});
	}

	long add(long delta) {
		return core.ask(SharedOperation.ADD, out -> out.writeLong(delta)).readLong();
	}

	void clear() {
		core.ask(SharedOperation.CLEAR);
	}

	private static Consumer<Output> pair(Bytes key, byte[] value) {
		return out -> {
			SharedAccess.write(out, key.content());
			SharedAccess.write(out, value);
		};
	}
}
