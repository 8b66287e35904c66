package dev.outboard.wire.internal.channel;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import dev.outboard.wire.internal.codec.CodecException;

/** The replica of a map: by keys' canonical bytes and, for keys of simple types that were asked for, by themselves. */
final class MapReplica extends Replica {

	private final Map<Bytes, Entry> entries = new ConcurrentHashMap<>();
	private final Map<Object, Entry> quick = new ConcurrentHashMap<>();
	private final Changes<?> listeners;
	private int generation;
	private boolean sweeping;

	/** What is at a key, through all its changes until it is removed. */
	static final class Entry {

		private final Bytes key;
		private volatile Stored now;
		private volatile Object decodedKey;
		private volatile Object quickKey;
		private int generation;

		private Entry(Bytes key) {
			this.key = key;
		}

		Bytes key() {
			return key;
		}

		/** Returns what is there now; null for nothing. */
		Stored now() {
			return now;
		}

		/** Returns the key, once somebody has {@linkplain #decodedKey(Object) decoded} it; else null. */
		Object decodedKey() {
			return decodedKey;
		}

		void decodedKey(Object decoded) {
			decodedKey = decoded;
		}
	}

	MapReplica(ChannelCore core, Sharing sharing, Changes<?> listeners) {
		super(core, sharing);
		this.listeners = listeners;
	}

	/** Returns what is stored at a key; null for nothing. */
	Stored find(Bytes key) {
		Entry entry = entries.get(key);
		return entry == null ? null : entry.now;
	}

	/** Returns what is stored at a key that was {@linkplain #remember remembered}; null when that isn't known. */
	Stored findQuickly(Object key) {
		if (!isQuick(key)) {
			return null;
		}
		Entry entry = quick.get(key);
		return entry == null ? null : entry.now;
	}

	/** Lets a key be found quickly, where that is sure to find the same as its bytes would. */
	void remember(Object key, Bytes bytes) {
		Entry entry = isQuick(key) ? entries.get(bytes) : null;
		if (entry != null) {
			entry.quickKey = key;
			quick.put(key, entry);
			if (entry.now == null) {
				quick.remove(key, entry);
			}
		}
	}

	/** Equality of such keys is the JDK's own, the same as that of their bytes, and they can't be changed. */
	private static boolean isQuick(Object key) {
		return key instanceof String || key instanceof Integer || key instanceof Long || key instanceof Enum
				|| key instanceof UUID;
	}

	/** Returns all there is, live. */
	Collection<Entry> entries() {
		return entries.values();
	}

	int size() {
		return entries.size();
	}

	@Override
	void apply(Change change) {
		switch (change.kind()) {
			case PUT -> put(change);
			case REMOVE -> {
				Entry entry = entries.remove(change.key());
				if (entry != null) {
					removed(entry);
				}
			}
			case RESET -> {
				generation++;
				sweeping = true;
			}
			default -> throw new CodecException("a map has no change " + change.kind());
		}
	}

	private void put(Change change) {
		Entry entry = entries.get(change.key());
		Stored old = entry == null ? null : entry.now;
		if (entry == null) {
			entry = new Entry(change.key());
		}
		entry.generation = generation;
		if (old != null && old.version() == change.version()) {
			return;
		}
		entry.now = new Stored(change.version(), change.value());
		if (old == null) {
			entries.put(entry.key, entry);
		}
		tell(change.kind(), entry, old);
	}

	private void removed(Entry entry) {
		Stored old = entry.now;
		entry.now = null;
		if (entry.quickKey != null) {
			quick.remove(entry.quickKey, entry);
		}
		tell(Change.Kind.REMOVE, entry, old);
	}

	private void tell(Change.Kind kind, Entry entry, Stored old) {
		if (isLoaded()) {
			listeners.changed(kind, entry.key, 0, old, entry.now);
		}
	}

	@Override
	void settle() {
		if (sweeping) {
			sweeping = false;
			entries.values().removeIf(entry -> {
				boolean gone = entry.generation != generation;
				if (gone) {
					removed(entry);
				}
				return gone;
			});
		}
	}
}
