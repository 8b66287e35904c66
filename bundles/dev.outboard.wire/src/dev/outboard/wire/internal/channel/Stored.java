package dev.outboard.wire.internal.channel;

import java.util.Arrays;

import dev.outboard.wire.internal.codec.Input;

/** A value as it is shared, encoded, with the decoded one once somebody has asked for it. */
final class Stored {

	private final long version;
	private final byte[] bytes;
	private volatile Object decoded;

	Stored(long version, byte[] bytes) {
		this.version = version;
		this.bytes = bytes;
	}

	/** Reads what an operation is answered by; null for nothing. */
	static Stored read(Input in) {
		return in.readBoolean() ? new Stored(in.readLong(), in.readRemaining()) : null;
	}

	/** Returns the number of the change that brought it. */
	long version() {
		return version;
	}

	byte[] bytes() {
		return bytes;
	}

	boolean holds(byte[] others) {
		return Arrays.equals(bytes, others);
	}

	/** Returns what was decoded before; null for nothing. */
	Object decoded() {
		return decoded;
	}

	void decoded(Object value) {
		decoded = value;
	}
}
