package dev.outboard.wire.internal.channel;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.outboard.api.Subscription;
import dev.outboard.api.channel.MapChange;
import dev.outboard.api.channel.SharedMap;
import dev.outboard.wire.internal.codec.ChannelCodec;
import dev.outboard.wire.internal.codec.ChannelReference;
import dev.outboard.wire.internal.codec.Input;

/**
 * A shared map as one process sees it.
 *
 * @param <K> the keys
 * @param <V> the values
 */
final class SharedMapClient<K, V> extends AbstractMap<K, V> implements SharedMap<K, V>, ClientChannel {

	private final ChannelCore core;
	private final SharedCodec<K> keys;
	private final SharedCodec<V> values;
	private final Changes<MapChange<K, V>> changes;
	private final MapStore store;
	private final String noNull;

	SharedMapClient(ChannelReference reference, ChannelCodec codec, HubPort hub, Sharing sharing) {
		core = new ChannelCore(reference, hub, this);
		keys = new SharedCodec<>(codec, 0, hub.messageLimit());
		values = new SharedCodec<>(codec, 1, hub.messageLimit());
		changes = new Changes<>(this, sharing, seen -> new MapChange<>(keys.decode(seen.key().content()),
				Optional.ofNullable(values.decode(seen.old())), Optional.ofNullable(values.decode(seen.now()))));
		store = new MapStore(core, new MapReplica(core, sharing, changes));
		noNull = core.label() + " takes no null, as key or as value; remove the key instead";
	}

	@Override
	public ChannelCore core() {
		return core;
	}

	@Override
	public void received(int operation, Input body) {
		store.replica().received(operation, body);
	}

	@Override
	public void closed() {
		core.closed();
		store.replica().closed();
		changes.closed();
	}

	private Bytes key(Object key) {
		return new Bytes(keys.encode(key, noNull));
	}

	/** Returns the bytes of a key that may be of any type; null for one of another type. */
	private Bytes anyKey(Object key) {
		byte[] bytes = keys.encodeAny(key, noNull);
		return bytes == null ? null : new Bytes(bytes);
	}

	private byte[] value(Object value) {
		return values.encode(value, noNull);
	}

	private Stored find(Object key) {
		boolean readable = store.isReadable();
		Stored quickly = readable && key != null ? store.replica().findQuickly(key) : null;
		if (quickly != null) {
			return quickly;
		}
		Bytes bytes = anyKey(key);
		if (bytes == null) {
			return null;
		}
		if (readable) {
			store.replica().remember(key, bytes);
		}
		return store.find(bytes);
	}

	@Override
	public V get(Object key) {
		return values.decode(find(key));
	}

	@Override
	public V getFresh(Object key) {
		Bytes bytes = anyKey(key);
		return bytes == null ? null : values.decode(store.fetch(bytes));
	}

	@Override
	public boolean containsKey(Object key) {
		return find(key) != null;
	}

	@Override
	public boolean containsValue(Object value) {
		byte[] bytes = values.encodeAny(value, noNull);
		store.awaitReadable();
		return bytes != null && store.replica().entries().stream().map(MapReplica.Entry::now)
				.anyMatch(now -> now != null && now.holds(bytes));
	}

	@Override
	public int size() {
		return store.size();
	}

	@Override
	public V put(K key, V value) {
		return values.decode(store.exchange(SharedOperation.PUT, key(key), value(value)));
	}

	@Override
	public void set(K key, V value) {
		store.put(key(key), value(value));
	}

	@Override
	public V putIfAbsent(K key, V value) {
		return values.decode(store.exchange(SharedOperation.PUT_IF_ABSENT, key(key), value(value)));
	}

	@Override
	public V replace(K key, V value) {
		return values.decode(store.exchange(SharedOperation.REPLACE, key(key), value(value)));
	}

	@Override
	public boolean replace(K key, V expected, V value) {
		return store.replaceEqual(key(key), value(expected), value(value));
	}

	@Override
	public V remove(Object key) {
		Bytes bytes = anyKey(key);
		return bytes == null ? null : values.decode(store.remove(bytes));
	}

	@Override
	public boolean remove(Object key, Object expected) {
		Bytes bytes = anyKey(key);
		byte[] value = expected == null ? null : values.encodeAny(expected, noNull);
		return bytes != null && value != null && store.removeEqual(bytes, value);
	}

	@Override
	public void putAll(Map<? extends K, ? extends V> others) {
		List<Bytes> newKeys = new ArrayList<>();
		List<byte[]> newValues = new ArrayList<>();
		others.forEach((key, value) -> {
			newKeys.add(key(key));
			newValues.add(value(value));
		});
		store.putAll(newKeys, newValues);
	}

	@Override
	public void clear() {
		store.clear();
	}

	@Override
	public V compute(K key, BiFunction<? super K, ? super V, ? extends V> function) {
		Objects.requireNonNull(function, "function");
		return update(key, old -> function.apply(key, old));
	}

	@Override
	public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> function) {
		Objects.requireNonNull(function, "function");
		return update(key, old -> old == null ? null : function.apply(key, old));
	}

	@Override
	public V computeIfAbsent(K key, Function<? super K, ? extends V> function) {
		Objects.requireNonNull(function, "function");
		V there = values.decode(store.find(key(key)));
		if (there != null) {
			return there;
		}
		V made = function.apply(key);
		if (made == null) {
			return null;
		}
		V faster = putIfAbsent(key, made);
		return faster == null ? made : faster;
	}

	@Override
	public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> function) {
		Objects.requireNonNull(value, noNull);
		Objects.requireNonNull(function, "function");
		return update(key, old -> old == null ? value : function.apply(old, value));
	}

	private V update(K key, Function<V, ? extends V> function) {
		Bytes bytes = key(key);
		Stored there = store.find(bytes);
		while (true) {
			V next = function.apply(values.decode(there));
			byte[] encoded = next == null ? null : value(next);
			if (there == null ? next == null : encoded != null && Arrays.equals(encoded, there.bytes())) {
				return next;
			}
			Input answer = store.compareAndSet(bytes, there == null ? 0 : there.version(), encoded);
			if (answer.readBoolean()) {
				return next;
			}
			there = Stored.read(answer);
		}
	}

	@Override
	public Set<Map.Entry<K, V>> entrySet() {
		return new MapViews<>(this, store, keys, values).entryView();
	}

	@Override
	public Set<K> keySet() {
		return new MapViews<>(this, store, keys, values).keyView();
	}

	@Override
	public Collection<V> values() {
		return new MapViews<>(this, store, keys, values).valueView();
	}

	@Override
	public Subscription subscribe(Consumer<? super MapChange<K, V>> listener) {
		core.checkOpen();
		Subscription subscription = changes.add(listener);
		store.replica().awaitCurrent();
		return subscription;
	}

	@Override
	public void close() {
		ClientChannel.super.close();
		closed();
	}

	@Override
	public String toString() {
		return isClosed() ? core.label() + " (closed)" : super.toString();
	}
}
