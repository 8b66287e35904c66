package dev.outboard.wire.internal.channel;

import dev.outboard.wire.internal.codec.CodecException;

/** What clients ask of a queue at the hub. */
public enum QueueOperation {

	/** Put an item when there is room: item. */
	PUT,
	/** Put an item if there is room now: item; answered by whether. */
	OFFER,
	/** Take the first item when there is one; answered by it. */
	TAKE,
	/** Take the first item if there is one now; answered by whether, and it. */
	POLL,
	/** Tell the first item; answered by whether, and it. */
	PEEK,
	/** Tell how many there are; answered by that. */
	SIZE;

	private static final QueueOperation[] VALUES = values();

	/**
	 * Returns that of a number.
	 *
	 * @throws CodecException when there is none
	 */
	public static QueueOperation of(int number) {
		if (number < 0 || number >= VALUES.length) {
			throw new CodecException("no operation of a queue is numbered " + number);
		}
		return VALUES[number];
	}
}
