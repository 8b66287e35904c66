package dev.outboard.wire.internal.channel;

import java.nio.ByteBuffer;

import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.message.Message;

/** What is said of an end of a pipe, between the hub and the client that has it. None of it is answered. */
public enum PipeOperation {

	/** To the hub: send to the other end: items, each with its length before it, in four bytes. */
	SEND,
	/** To the hub: items have been received for good: how many. */
	ACKNOWLEDGE,
	/** To a client: items have come: as they were sent, with the number of a request, which is none. */
	DELIVER,
	/** To a client: items that were sent have been received at the other end: how many, of how many bytes. */
	CREDIT,
	/** To a client that has just got the end: items that were sent and not received: how many, of how many bytes. */
	CLAIMED,
	/** To a client: the other end is closed, and nothing more will come: a text that says why. */
	END;

	private static final PipeOperation[] VALUES = values();

	/**
	 * Returns that of a number.
	 *
	 * @throws CodecException when there is none
	 */
	public static PipeOperation of(int number) {
		if (number < 0 || number >= VALUES.length) {
			throw new CodecException("no operation of a pipe is numbered " + number);
		}
		return VALUES[number];
	}

	/** Makes of a message by which items were sent the one by which they are delivered to the end {@code id}. */
	public static void address(ByteBuffer message, long id) {
		Message.setId(message, id);
		message.put(message.position() + HubPort.HEADER - Long.BYTES - Byte.BYTES, (byte) DELIVER.ordinal());
	}

	/** Returns where the first item of such a message is. */
	public static int firstItem(ByteBuffer message) {
		return message.position() + HubPort.HEADER;
	}
}
