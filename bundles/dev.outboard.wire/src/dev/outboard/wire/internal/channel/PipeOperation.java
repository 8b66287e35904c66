package dev.outboard.wire.internal.channel;

import dev.outboard.wire.internal.codec.CodecException;

/** What is said of an end of a pipe, between the hub and the client that has it. None of it is answered. */
public enum PipeOperation {

	/** To the hub: send to the other end: item. */
	SEND,
	/** To the hub: items have been received for good: how many. */
	ACKNOWLEDGE,
	/** To a client: an item has come: item. */
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
}
