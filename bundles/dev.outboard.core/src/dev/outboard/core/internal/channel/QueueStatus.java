package dev.outboard.core.internal.channel;

import java.util.OptionalInt;

import dev.outboard.api.channel.ChannelStatus.Load;
import dev.outboard.wire.internal.channel.QueueFacts;

/**
 * What is to be seen of a queue at one time.
 *
 * @param depth            how many items are in it
 * @param ahead            how many of these were sent to consumers ahead
 * @param taken            how many were taken and are not known to be done with, or to have come
 * @param unfinished       how many are not done with; 0 where it isn't joinable
 * @param reserved         how many slots producers may fill without asking
 * @param waitingProducers how many requests wait for room
 * @param waitingConsumers how many requests wait for an item
 * @param puts             how many items have been put
 * @param redelivered      how often an item that may have been taken came back
 */
public record QueueStatus(int depth, int ahead, int taken, int unfinished, long reserved, int waitingProducers,
		int waitingConsumers, long puts, long redelivered) {

	/** Returns what is told of the load of a queue that is like {@code facts} say. */
	Load load(QueueFacts facts) {
		return new Load(facts.isBounded() ? OptionalInt.of(facts.capacity()) : OptionalInt.empty(), depth,
				facts.onDone() ? OptionalInt.of(unfinished) : OptionalInt.empty(), puts, puts - depth, waitingProducers,
				waitingConsumers);
	}
}
