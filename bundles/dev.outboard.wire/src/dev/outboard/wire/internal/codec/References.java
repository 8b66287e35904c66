package dev.outboard.wire.internal.codec;

/** Stands between the channels that a value contains and what stands for them in its encoded form. Safe for any thread. */
public interface References {

	/** Refuses all channels. */
	References NONE = NoReferences.INSTANCE;

	/**
	 * Returns what stands for {@code channel}, and keeps that open until the message's receiver has it. An end of a pipe
	 * can't be used from now on; {@link #handOver} or {@link #takeBack} must follow.
	 *
	 * @throws CodecException when it is none of Outboard's, or of another framework, or can't be passed on
	 */
	ChannelReference export(Object channel);

	/**
	 * Returns the channel that {@code reference} stands for, which is of the interface that {@code codec} is for.
	 *
	 * @throws CodecException when it carries other elements than {@code codec} is for
	 */
	<C> C resolve(ChannelReference reference, ChannelCodec codec);

	/** Sends what channels have gathered: it is to arrive before the message that is about to be sent. */
	default void flush() {
		// Where there are no channels, nothing is gathered.
	}

	/**
	 * Hands an end of a pipe over, because the message is complete.
	 *
	 * @param call the call whose result it is part of, where it is
	 */
	default void handOver(Object end, long call) {
		throw new UnsupportedOperationException();
	}

	/** Lets an end of a pipe be used here again, because the message will not be sent. */
	default void takeBack(Object end) {
		throw new UnsupportedOperationException();
	}
}
