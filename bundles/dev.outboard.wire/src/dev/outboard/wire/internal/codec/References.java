package dev.outboard.wire.internal.codec;

/** Stands between the channels that a value contains and what stands for them in its encoded form. Safe for any thread. */
public interface References {

	/** Refuses all channels. */
	References NONE = NoReferences.INSTANCE;

	/**
	 * Returns what stands for {@code channel}, and keeps that open until the message's receiver has it.
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
}
