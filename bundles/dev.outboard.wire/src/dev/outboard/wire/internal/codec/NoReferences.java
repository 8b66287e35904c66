package dev.outboard.wire.internal.codec;

/** Where no channel may be. */
enum NoReferences implements References {

	/** The only instance. */
	INSTANCE;

	@Override
	public ChannelReference export(Object channel) {
		throw refusal();
	}

	@Override
	public <C> C resolve(ChannelReference reference, ChannelCodec codec) {
		throw refusal();
	}

	private static CodecException refusal() {
		return new CodecException("a channel can be passed as an argument, a start argument or a result, and in fields of"
				+ " records that are; not in a signal, a property, or another channel. Open it by its name instead");
	}
}
