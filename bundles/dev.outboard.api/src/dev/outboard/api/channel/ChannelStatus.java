package dev.outboard.api.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What is known of a channel at one time.
 *
 * @param id            its number
 * @param name          its name, if any
 * @param kind          the simple name of the interface that it is used by, as in {@code WorkQueue}
 * @param elements      the names of the types of what it carries, in the order of the interface's type parameters
 * @param holders       who has it, for a person: {@code control side}, or workers, as in {@code upper#3}
 * @param closed        whether it was closed; it is listed until nobody refers to it any more
 * @param load          what is in it
 * @param waiting       who waits for it
 * @param deadLettersOf the number of the queue whose dead letters it holds; empty for all other channels
 * @param at            when that was so
 * @since 0.1
 */
public record ChannelStatus(long id, Optional<String> name, String kind, List<String> elements, List<String> holders,
		boolean closed, Load load, Waiting waiting, OptionalLong deadLettersOf, Instant at) {

	public ChannelStatus {
		elements = List.copyOf(elements);
		holders = List.copyOf(holders);
	}

	/**
	 * What is in a channel, and what went through it. For an end of a pipe, that is what was sent to it; what was received
	 * there is told in batches, so that up to five hundred items may have been received and count as not.
	 *
	 * @param capacity         how much it holds at the most; empty for no bound
	 * @param depth            how much is in it
	 * @param unfinished       how much of what went through it is not done with; empty where it isn't joinable
	 * @param put              how much was put into it so far
	 * @param taken            how much was taken from it so far
	 * @param waitingProducers how many wait for room; 0 for pipes, where only the sender knows
	 * @param waitingConsumers how many wait for something to take; 0 for pipes, where only the receiver knows
	 * @since 0.1
	 */
	public record Load(OptionalInt capacity, int depth, OptionalInt unfinished, long put, long taken,
			int waitingProducers, int waitingConsumers) {

		/** What is told of a channel that counts nothing. */
		public static final Load NONE = new Load(OptionalInt.empty(), 0, OptionalInt.empty(), 0, 0, 0, 0);
	}

	/**
	 * Who waits for a queue, each named once, as among {@link ChannelStatus#holders}. Of a pipe, only its ends know.
	 *
	 * @param producers who waits for room
	 * @param consumers who waits for something to take
	 * @since 0.1
	 */
	public record Waiting(List<String> producers, List<String> consumers) {

		/** Nobody. */
		public static final Waiting NONE = new Waiting(List.of(), List.of());

		public Waiting {
			producers = List.copyOf(producers);
			consumers = List.copyOf(consumers);
		}
	}

	/** Returns how much was put into it each second since {@code earlier}; 0 where no time has passed. */
	public double putRate(ChannelStatus earlier) {
		return rate(load.put() - earlier.load.put(), earlier);
	}

	/** Returns how much was taken from it each second since {@code earlier}; 0 where no time has passed. */
	public double takeRate(ChannelStatus earlier) {
		return rate(load.taken() - earlier.load.taken(), earlier);
	}

	private double rate(long count, ChannelStatus earlier) {
		long nanos = Duration.between(earlier.at, at).toNanos();
		return nanos <= 0 ? 0 : count * 1e9 / nanos;
	}
}
