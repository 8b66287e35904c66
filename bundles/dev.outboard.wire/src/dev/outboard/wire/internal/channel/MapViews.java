package dev.outboard.wire.internal.channel;

import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiFunction;

import dev.outboard.api.channel.SharedMap;

/**
 * The entries, keys and values of a shared map, as live views of it.
 *
 * @param map    the map
 * @param store  what is in it
 * @param keys   the codec of its keys
 * @param values the codec of its values
 * @param <K>    the keys
 * @param <V>    the values
 */
record MapViews<K, V>(SharedMap<K, V> map, MapStore store, SharedCodec<K> keys, SharedCodec<V> values) {

	private static final int TRAITS = Spliterator.CONCURRENT | Spliterator.NONNULL;

	/** What an iterator is over: what was there at its key when it came by. */
	private final class Entry extends AbstractMap.SimpleEntry<K, V> {

		private static final long serialVersionUID = 1L;

		Entry(K key, V value) {
			super(key, value);
		}

		@Override
		public V setValue(V value) {
			map.put(getKey(), value);
			return super.setValue(value);
		}
	}

	/** Goes over the replica, which may change meanwhile. */
	private final class Walk<T> implements Iterator<T> {

		private final Iterator<MapReplica.Entry> entries;
		private final BiFunction<K, Stored, T> result;
		private MapReplica.Entry next;
		private Stored nextStored;
		private MapReplica.Entry last;

		Walk(BiFunction<K, Stored, T> result) {
			store.awaitReadable();
			this.entries = store.replica().entries().iterator();
			this.result = result;
			advance();
		}

		private void advance() {
			nextStored = null;
			while (nextStored == null && entries.hasNext()) {
				next = entries.next();
				nextStored = next.now();
			}
		}

		@Override
		public boolean hasNext() {
			return nextStored != null;
		}

		@Override
		public T next() {
			if (nextStored == null) {
				throw new NoSuchElementException();
			}
			last = next;
			T found = result.apply(key(last), nextStored);
			advance();
			return found;
		}

		@Override
		public void remove() {
			if (last == null) {
				throw new IllegalStateException("next() has not been called since the last remove()");
			}
			store.remove(last.key());
			last = null;
		}
	}

	/** The entries or the keys. */
	private abstract class SetView<T> extends AbstractSet<T> {

		@Override
		public int size() {
			return map.size();
		}

		@Override
		public void clear() {
			map.clear();
		}

		@Override
		public Spliterator<T> spliterator() {
			return Spliterators.spliteratorUnknownSize(iterator(), TRAITS | Spliterator.DISTINCT);
		}
	}

	@SuppressWarnings("unchecked")
	private K key(MapReplica.Entry entry) {
		Object known = entry.decodedKey();
		if (known == null) {
			known = keys.decode(entry.key().content());
			entry.decodedKey(known);
		}
		return (K) known;
	}

	Set<Map.Entry<K, V>> entryView() {
		return new SetView<>() {

			@Override
			public Iterator<Map.Entry<K, V>> iterator() {
				return new Walk<>((key, stored) -> new Entry(key, values.decode(stored)));
			}

			@Override
			public boolean contains(Object other) {
				return other instanceof Map.Entry<?, ?> entry && entry.getKey() != null && entry.getValue() != null
						&& entry.getValue().equals(map.get(entry.getKey()));
			}

			@Override
			public boolean remove(Object other) {
				return other instanceof Map.Entry<?, ?> entry && entry.getKey() != null
						&& map.remove(entry.getKey(), entry.getValue());
			}
		};
	}

	Set<K> keyView() {
		return new SetView<>() {

			@Override
			public Iterator<K> iterator() {
				return new Walk<>((key, stored) -> key);
			}

			@Override
			public boolean contains(Object other) {
				return map.containsKey(other);
			}

			@Override
			public boolean remove(Object other) {
				return map.remove(other) != null;
			}
		};
	}

	Collection<V> valueView() {
		return new AbstractCollection<>() {

			@Override
			public Iterator<V> iterator() {
				return new Walk<>((key, stored) -> values.decode(stored));
			}

			@Override
			public int size() {
				return map.size();
			}

			@Override
			public boolean contains(Object other) {
				return map.containsValue(other);
			}

			@Override
			public void clear() {
				map.clear();
			}

			@Override
			public Spliterator<V> spliterator() {
				return Spliterators.spliteratorUnknownSize(iterator(), TRAITS);
			}
		};
	}
}
