package dev.outboard.wire.internal.channel;

import dev.outboard.wire.internal.codec.CodecException;

/**
 * What a client says to the hub itself, in messages about channel 0; and what the hub says to clients. Whatever a client
 * sends has the number of its request after the operation, 0 where it wants no answer.
 */
public enum HubOperation {

	/** To the hub: make a channel; {@link Creation}, what is in it; answered by a reference. */
	CREATE,
	/** To the hub: open a channel by its name; type, fingerprint, name; answered by a reference. */
	OPEN,
	/** To the hub: a reference to that channel is on its way to the control side; channel. */
	EXPORT,
	/** To the hub: the client doesn't hold that channel any more; channel, how many references to it had come. */
	RELEASE,
	/** To the hub: close that channel for everybody; channel. */
	CLOSE,
	/** To the hub: the client doesn't want to wait for that request any more; channel, request. It is answered all the same. */
	CANCEL,
	/** To a client: answer to a request: request, {@link Outcome}, and what follows by that. */
	ANSWER,
	/** To a client: a channel was closed for everybody; channel. */
	CLOSED,
	/** To the hub: open the dead letters of a joinable queue; channel; answered by a reference. */
	DEAD_LETTERS,
	/** To the hub: that end of a pipe is on its way to the control side; channel, the call whose result it is part of. */
	HAND_OVER,
	/** To the hub: that end of a pipe has come to the client; channel. */
	CLAIM;

	private static final HubOperation[] VALUES = values();

	/** What came of a request. */
	public enum Outcome {
		/** It was granted; what follows belongs to it. */
		DONE,
		/** Its channel was closed; a text says so. */
		CLOSED,
		/** It was wrong; a text says why. */
		REFUSED,
		/** Its client did not want to wait any more, and nothing was done. */
		CANCELLED;

		private static final Outcome[] VALUES = values();

		static Outcome of(int number) {
			if (number < 0 || number >= VALUES.length) {
				throw new CodecException("no outcome of a request is numbered " + number);
			}
			return VALUES[number];
		}
	}

	/**
	 * Returns that of a number.
	 *
	 * @throws CodecException when there is none
	 */
	public static HubOperation of(int number) {
		if (number < 0 || number >= VALUES.length) {
			throw new CodecException("no operation of the hub is numbered " + number);
		}
		return VALUES[number];
	}
}
