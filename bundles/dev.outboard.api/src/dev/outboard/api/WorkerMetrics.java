package dev.outboard.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a worker used, did and waits for, at one moment. What a start method can't tell is empty, as is what a worker
 * that doesn't run has none of: of one that is a thread, the memory and the processor time are those of the whole
 * application.
 *
 * @param taken          when this was found
 * @param incarnation    how often the worker was started so far
 * @param uptime         how long this incarnation has run
 * @param cpu            the processor time of its process, in cores: 1 is one core that did nothing else; above that,
 *                       several were busy. It is the mean since the observer's sample before, otherwise since the process
 *                       began
 * @param residentMemory the physical memory of its process, in bytes; known on Linux only
 * @param heap           the heap of its JVM, as it was within the last second
 * @param calls          its calls, through all incarnations
 * @param events         what it announced, through all incarnations
 * @since 0.1
 */
public record WorkerMetrics(Instant taken, int incarnation, Optional<Duration> uptime, OptionalDouble cpu,
		OptionalLong residentMemory, Optional<Heap> heap, Calls calls, Events events) {

	/** Returns how often it was started again. */
	public int restarts() {
		return Math.max(0, incarnation - 1);
	}

	/**
	 * The heap of a JVM, in bytes.
	 *
	 * @param used      what objects take, garbage included
	 * @param committed what the JVM has of the operating system for them
	 * @param max       what they may take
	 */
	public record Heap(long used, long committed, long max) {
	}

	/**
	 * The calls of a worker.
	 *
	 * @param done     how many yielded their result
	 * @param failed   how many came to none: they threw, were cancelled, or the worker ended before
	 * @param inFlight how many have no answer yet
	 * @param queued   how many of those no thread of the worker has begun; empty where it doesn't say
	 */
	public record Calls(long done, long failed, int inFlight, OptionalInt queued) {
	}

	/**
	 * What a worker announced: values of signals and properties, announced results, log records and lines of output.
	 *
	 * @param total       how many came
	 * @param perSecond   how many came in a second, as a mean over the same time as the processor time, or since the
	 *                    worker was created
	 * @param waiting     how many deliveries wait for listeners, which run one after another, or for event handlers
	 * @param dropped     how many values each signal dropped, because its {@link dev.outboard.api.contract.Overflow} says
	 *                    so; without those that dropped none
	 * @param undelivered how many events EventAdmin did not get, because a handler there was stuck
	 */
	public record Events(long total, double perSecond, long waiting, Map<String, Long> dropped, long undelivered) {

		public Events {
			dropped = Map.copyOf(dropped);
		}
	}
}
