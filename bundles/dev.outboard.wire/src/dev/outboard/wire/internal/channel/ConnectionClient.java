package dev.outboard.wire.internal.channel;

import dev.outboard.api.channel.Connection;
import dev.outboard.wire.internal.codec.ChannelCodec;
import dev.outboard.wire.internal.codec.ChannelReference;

/**
 * An end of a pipe that carries something each way.
 *
 * @param <S> what is sent
 * @param <R> what is received
 */
final class ConnectionClient<S, R> extends EndClient<S, R> implements Connection<S, R> {

	ConnectionClient(ChannelReference reference, ChannelCodec codec, HubPort hub) {
		super(reference, codec.element(0), codec.element(1), hub);
	}
}
