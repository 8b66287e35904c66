package dev.outboard.wire.internal.message;

import java.nio.ByteBuffer;

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

	/**
	 * What a message may take whatever the limit of the worker: as much as an exception comes to at the most, with all
	 * that hangs on it.
	 */
	public static final int BASE_LIMIT = 64 * 1024 * 1024;

	private static final String REMEDY = "raise it with StartOptions.messageLimit";
	private static final int ID_OFFSET = 1;

	/** Returns an output that begins with {@code kind} and {@code id}, for anything but values of the user's. */
	public static Output begin(MessageKind kind, long id) {
		return begin(kind, id, new Output(BASE_LIMIT));
	}

	/**
	 * Returns an output that begins with {@code kind} and {@code id}, for values of the user's.
	 *
	 * @param limit the most bytes that it may come to, as the worker's options say
	 */
	public static Output begin(MessageKind kind, long id, int limit) {
		return begin(kind, id, limit, 0);
	}

	/**
	 * Returns an output that begins with {@code kind} and {@code id}, likewise.
	 *
	 * @param expected how many bytes it will probably come to
	 */
	public static Output begin(MessageKind kind, long id, int limit, int expected) {
		return begin(kind, id, new Output(limit, REMEDY, expected));
	}

	/** Begins with {@code kind} and {@code id} in an empty output, and returns that. */
	public static Output begin(MessageKind kind, long id, Output out) {
		out.writeByte(kind.ordinal());
		out.writeLong(id);
		return out;
	}

	/** Gives an encoded message another id. */
	public static void setId(ByteBuffer message, long id) {
		message.putLong(message.position() + ID_OFFSET, id);
	}

	/** Returns the most bytes that a message of a worker may take whose options say {@code messageLimit}. */
	public static int mostBytes(int messageLimit) {
		return (int) Math.min(Integer.MAX_VALUE, (long) Math.max(messageLimit, BASE_LIMIT) + Batch.FULL_BYTES);
	}

	/** Returns why a message of {@code size} bytes is refused where {@code limit} is the most. */
	public static String overLimit(long size, int limit) {
		return "a message of " + size + " bytes is over the limit of " + limit + " bytes; " + REMEDY;
	}

	/** Returns whether an encoded message is a {@linkplain MessageKind#isControl() control message}. */
	public static boolean isControl(ByteBuffer message) {
		return message.hasRemaining() && MessageKind.isControl(message.get(message.position()));
	}

	static boolean isControl(byte[] message) {
		return message.length > 0 && MessageKind.isControl(message[0]);
	}

	/** Returns whether an encoded message is a {@link MessageKind#LANE}. */
	static boolean isAboutLane(byte[] message) {
		return message.length > 0 && message[0] == MessageKind.LANE.ordinal();
	}

	/**
	 * Reads kind and id.
	 *
	 * @throws dev.outboard.wire.internal.codec.CodecException when it is no message
	 */
	public static Message read(byte[] bytes) {
		return read(new Input(bytes));
	}

	/** Reads kind and id likewise; the body shares the buffer's array. */
	public static Message read(ByteBuffer buffer) {
		return read(new Input(buffer));
	}

	private static Message read(Input in) {
		return new Message(MessageKind.of(in.readByte()), in.readLong(), in);
	}
}
