package dev.outboard.wire.internal.channel;

import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.Output;

/**
 * A change of what is shared, as the hub tells it to replicas.
 *
 * @param kind    what happened
 * @param version the number of the change, rising with each
 * @param key     the key in a map; null in a list
 * @param index   the index in a list
 * @param value   what is there now, encoded; null where nothing is
 */
public record Change(Kind kind, long version, Bytes key, int index, byte[] value) {

	private static final int FIXED_COST = 32;

	/** What can happen. */
	public enum Kind {
		/** All there was is to be forgotten; what is there follows. */
		RESET,
		/** In a map there is a value for a key now. */
		PUT,
		/** In a map there is no value for a key any more. */
		REMOVE,
		/** In a list an element came in at an index. */
		INSERT,
		/** In a list the element at an index is another. */
		SET,
		/** In a list the element at an index was removed. */
		DELETE;

		private static final Kind[] VALUES = values();

		private boolean hasKey() {
			return this == PUT || this == REMOVE;
		}

		private boolean hasIndex() {
			return this == INSERT || this == SET || this == DELETE;
		}

		private boolean hasValue() {
			return this == PUT || this == INSERT || this == SET;
		}
	}

	/** Returns the word that all is to be forgotten. */
	public static Change reset(long version) {
		return new Change(Kind.RESET, version, null, 0, null);
	}

	/** Returns the change of a map at a key; {@code value} is null where it was removed. */
	public static Change at(Bytes key, long version, byte[] value) {
		return new Change(value == null ? Kind.REMOVE : Kind.PUT, version, key, 0, value);
	}

	/** Returns a change of a list. */
	public static Change at(Kind kind, int index, long version, byte[] value) {
		return new Change(kind, version, null, index, value);
	}

	/** Returns about how many bytes it takes. */
	public int cost() {
		return FIXED_COST + (key == null ? 0 : key.length()) + (value == null ? 0 : value.length);
	}

	/** Appends this. */
	public void write(Output out) {
		out.writeByte(kind.ordinal());
		out.writeLong(version);
		if (kind.hasKey()) {
			out.writeLength(key.length());
			out.writeBytes(key.content());
		}
		if (kind.hasIndex()) {
			out.writeInt(index);
		}
		if (kind.hasValue()) {
			out.writeLength(value.length);
			out.writeBytes(value);
		}
	}

	/**
	 * Reads what {@link #write} wrote.
	 *
	 * @throws CodecException when it is something else
	 */
	static Change read(Input in) {
		int number = in.readByte();
		if (number < 0 || number >= Kind.VALUES.length) {
			throw new CodecException("no change is numbered " + number);
		}
		Kind kind = Kind.VALUES[number];
		long version = in.readLong();
		Bytes key = kind.hasKey() ? new Bytes(Bytes.read(in)) : null;
		int index = kind.hasIndex() ? in.readInt() : 0;
		return new Change(kind, version, key, index, kind.hasValue() ? Bytes.read(in) : null);
	}
}
