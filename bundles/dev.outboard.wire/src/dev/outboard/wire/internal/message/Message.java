package dev.outboard.wire.internal.message;

import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.Output;

/**
 * One message: kind, id, and what follows by kind.
 *
 * @param kind what it is about
 * @param id   the call that it is about; 0 where it is about none
 * @param body what follows, to be read once
 */
public record Message(MessageKind kind, long id, Input body) {

	/** The most bytes that a message may take. */
	public static final int MAXIMUM_SIZE = 64 * 1024 * 1024;

	/** Returns an output that begins with {@code kind} and {@code id}. */
	public static Output begin(MessageKind kind, long id) {
		Output out = new Output(MAXIMUM_SIZE);
		out.writeByte(kind.ordinal());
		out.writeLong(id);
		return out;
	}

	/**
	 * Reads kind and id.
	 *
	 * @throws dev.outboard.wire.internal.codec.CodecException when it is no message
	 */
	public static Message read(byte[] bytes) {
		Input in = new Input(bytes);
		return new Message(MessageKind.of(in.readByte()), in.readLong(), in);
	}
}
