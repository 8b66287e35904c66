package dev.outboard.wire.internal.codec;

/**
 * Knows channels for messages that stand for several calls. The end of a pipe is refused there: it is handed over with one.
 *
 * @param references knows all channels
 */
public record WithoutEnds(References references) implements References {

	@Override
	public ChannelReference export(Object channel) {
		ChannelReference reference = references.export(channel);
		if (reference.type().isPipeEnd()) {
			references.takeBack(channel);
			throw new CodecException("an end of a pipe can't be passed by one of many calls in a message; call by itself"
					+ " what passes it, or use a WorkQueue");
		}
		return reference;
	}

	@Override
	public <C> C resolve(ChannelReference reference, ChannelCodec codec) {
		return references.resolve(reference, codec);
	}

	@Override
	public void flush() {
		references.flush();
	}
}
