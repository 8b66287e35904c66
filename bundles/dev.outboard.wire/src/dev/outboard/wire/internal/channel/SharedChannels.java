package dev.outboard.wire.internal.channel;

import java.lang.reflect.Type;
import java.util.Objects;
import java.util.function.Consumer;

import dev.outboard.api.channel.Channels;
import dev.outboard.api.channel.SharedList;
import dev.outboard.api.channel.SharedLong;
import dev.outboard.api.channel.SharedMap;
import dev.outboard.api.channel.SharedValue;
import dev.outboard.api.channel.TypeToken;
import dev.outboard.wire.internal.codec.ChannelCodec;
import dev.outboard.wire.internal.codec.ChannelType;
import dev.outboard.wire.internal.codec.Codecs;
import dev.outboard.wire.internal.codec.Output;

/** The part of {@link Channels} that makes and opens what is shared. */
abstract class SharedChannels implements Channels {

	private static final Consumer<Output> NOTHING = out -> {
	};

	/**
	 * Returns a new channel.
	 *
	 * @param name    its name; null for none
	 * @param content writes what is in it at first
	 */
	abstract <C> C make(ChannelCodec codec, String name, Consumer<Output> content);

	/** Returns the channel of that name. */
	abstract <C> C open(String name, ChannelCodec codec);

	/** Returns the most bytes that a message may take. */
	abstract int messageLimit();

	private static ChannelCodec codec(ChannelType type, Type... elements) {
		return new Codecs().ofChannel(type, elements);
	}

	private static String named(String name) {
		return Objects.requireNonNull(name, "name");
	}

	@Override
	public <K, V> SharedMap<K, V> sharedMap(TypeToken<K> keys, TypeToken<V> values) {
		return make(codec(ChannelType.MAP, keys.type(), values.type()), null, NOTHING);
	}

	@Override
	public <K, V> SharedMap<K, V> sharedMap(String name, TypeToken<K> keys, TypeToken<V> values) {
		return make(codec(ChannelType.MAP, keys.type(), values.type()), named(name), NOTHING);
	}

	@Override
	public <K, V> SharedMap<K, V> openSharedMap(String name, TypeToken<K> keys, TypeToken<V> values) {
		return open(named(name), codec(ChannelType.MAP, keys.type(), values.type()));
	}

	@Override
	public <E> SharedList<E> sharedList(TypeToken<E> type) {
		return make(codec(ChannelType.LIST, type.type()), null, NOTHING);
	}

	@Override
	public <E> SharedList<E> sharedList(String name, TypeToken<E> type) {
		return make(codec(ChannelType.LIST, type.type()), named(name), NOTHING);
	}

	@Override
	public <E> SharedList<E> openSharedList(String name, TypeToken<E> type) {
		return open(named(name), codec(ChannelType.LIST, type.type()));
	}

	@Override
	public <T> SharedValue<T> sharedValue(TypeToken<T> type, T initial) {
		return sharedValue(codec(ChannelType.VALUE, type.type()), null, initial);
	}

	@Override
	public <T> SharedValue<T> sharedValue(String name, TypeToken<T> type, T initial) {
		return sharedValue(codec(ChannelType.VALUE, type.type()), named(name), initial);
	}

	private <T> SharedValue<T> sharedValue(ChannelCodec codec, String name, T initial) {
		byte[] value = new SharedCodec<>(codec, 0, messageLimit()).encode(initial, "a shared value can't begin as null");
		return make(codec, name, out -> SharedAccess.write(out, value));
	}

	@Override
	public <T> SharedValue<T> openSharedValue(String name, TypeToken<T> type) {
		return open(named(name), codec(ChannelType.VALUE, type.type()));
	}

	@Override
	public SharedLong sharedLong(long initial) {
		return sharedLong(null, initial, codec(ChannelType.LONG));
	}

	@Override
	public SharedLong sharedLong(String name, long initial) {
		return sharedLong(named(name), initial, codec(ChannelType.LONG));
	}

	private SharedLong sharedLong(String name, long initial, ChannelCodec codec) {
		return make(codec, name, out -> SharedAccess.write(out, SharedLongClient.encoded(initial)));
	}

	@Override
	public SharedLong openSharedLong(String name) {
		return open(named(name), codec(ChannelType.LONG));
	}
}
