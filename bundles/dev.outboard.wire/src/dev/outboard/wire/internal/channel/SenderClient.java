package dev.outboard.wire.internal.channel;

import dev.outboard.api.channel.Sender;
import dev.outboard.wire.internal.codec.ChannelCodec;
import dev.outboard.wire.internal.codec.ChannelReference;

/**
 * The end of a one-way pipe that is sent to.
 *
 * @param <S> what is sent
 */
final class SenderClient<S> extends EndClient<S, Void> implements Sender<S> {

	SenderClient(ChannelReference reference, ChannelCodec codec, HubPort hub) {
		super(reference, codec.element(0), null, hub);
	}
}
