package dev.outboard.wire.internal.channel;

import dev.outboard.api.channel.Receiver;
import dev.outboard.wire.internal.codec.ChannelCodec;
import dev.outboard.wire.internal.codec.ChannelReference;

/**
 * The end of a one-way pipe that is received from.
 *
 * @param <R> what is received
 */
final class ReceiverClient<R> extends EndClient<Void, R> implements Receiver<R> {

	ReceiverClient(ChannelReference reference, ChannelCodec codec, HubPort hub) {
		super(reference, null, codec.element(0), hub);
	}
}
