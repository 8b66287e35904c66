package dev.outboard.core.internal.channel;

import dev.outboard.api.channel.Channel;
import dev.outboard.wire.internal.codec.ChannelCodec;
import dev.outboard.wire.internal.codec.ChannelReference;
import dev.outboard.wire.internal.codec.References;

/** Turns channels of the control side into references for one holder, and its references into channels. */
final class HolderReferences implements References {

	private final ChannelHub hub;
	private final Holder receiver;
	private final boolean again;

	/** @param again whether an end of a pipe may have been passed to that holder before */
	HolderReferences(ChannelHub hub, Holder receiver, boolean again) {
		this.hub = hub;
		this.receiver = receiver;
		this.again = again;
	}

	@Override
	public ChannelReference export(Object channel) {
		ChannelReference reference = hub.client().export(channel, receiver, again);
		if (!reference.type().isPipeEnd()) {
			hub.holdings().give(receiver, reference.id());
		}
		return reference;
	}

	@Override
	public <C> C resolve(ChannelReference reference, ChannelCodec codec) {
		return hub.client().resolve(reference, codec);
	}

	@Override
	public void flush() {
		hub.client().flush();
	}

	@Override
	public void handOver(Object end, long call) {
		if (hub.client().handOver(end)) {
			hub.transfers().pass(hub.controlSide(), receiver, ((Channel) end).id(), call);
		}
	}

	@Override
	public void takeBack(Object end) {
		hub.client().takeBack(end);
	}
}
