package dev.outboard.wire.internal.channel;

import java.util.Objects;

import dev.outboard.wire.internal.codec.ChannelCodec;
import dev.outboard.wire.internal.codec.Codec;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.KeyCodec;
import dev.outboard.wire.internal.message.Message;

/**
 * Turns what a channel shares into canonical bytes and back. What can't be changed is decoded once.
 *
 * @param <T> the values
 */
final class SharedCodec<T> {

	/** So that what one process may send, every other may get. */
	private static final int MOST_BYTES = Message.BASE_LIMIT - 64 * 1024;

	private final KeyCodec canonical;
	private final Codec<Object> codec;
	private final boolean byValue;
	private final int limit;

	/**
	 * @param index the position of the type argument
	 * @param limit the most bytes that a value may take
	 */
	SharedCodec(ChannelCodec channel, int index, int limit) {
		this.canonical = channel.canonical(index);
		this.codec = channel.element(index);
		this.byValue = channel.isByValue(index);
		this.limit = Math.min(limit, MOST_BYTES);
	}

	/** @throws NullPointerException with {@code refusal} when there is no value */
	byte[] encode(Object value, String refusal) {
		Objects.requireNonNull(value, refusal);
		return canonical.encode(value, limit);
	}

	/** Returns the canonical form of what may be of another type; null for what has none. */
	byte[] encodeAny(Object value, String refusal) {
		try {
			return encode(value, refusal);
		} catch (ClassCastException | IllegalArgumentException e) {
			return null;
		}
	}

	@SuppressWarnings("unchecked")
	T decode(byte[] bytes) {
		Input in = new Input(bytes);
		T value = (T) codec.read(in);
		in.expectEnd();
		return value;
	}

	/** Returns the value of what is stored; null for nothing. What can be changed is a copy. */
	@SuppressWarnings("unchecked")
	T decode(Stored stored) {
		if (stored == null) {
			return null;
		}
		Object known = stored.decoded();
		if (known == null) {
			known = decode(stored.bytes());
			if (byValue) {
				stored.decoded(known);
			}
		}
		return (T) known;
	}
}
