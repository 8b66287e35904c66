package dev.outboard.core.internal.channel;

import java.util.Optional;
import java.util.function.LongFunction;

import dev.outboard.wire.internal.channel.Delivery;
import dev.outboard.wire.internal.codec.ChannelCodec;
import dev.outboard.wire.internal.codec.ChannelReference;

/**
 * Publishes the changes of what is shared, where somebody listens.
 *
 * @param delivery lends the threads on which handlers run
 * @param outlet   takes the events
 * @param codecs   knows the types of a channel that the control side holds
 */
record ChangeEvents(Delivery delivery, EventOutlet outlet, LongFunction<Optional<ChannelCodec>> codecs) {

	/** Returns what publishes the changes of one channel. */
	ChannelEvents of(ChannelReference reference) {
		return new ChannelEvents(reference, this);
	}
}
