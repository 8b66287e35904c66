package dev.outboard.api.channel;

import java.util.Objects;
import java.util.Optional;

/**
 * What a work queue is to be like. Immutable: each method returns options that differ in one thing.
 *
 * <pre>{@code QueueOptions.bounded(100).onDone().named("orders")}</pre>
 *
 * @since 0.1
 */
public final class QueueOptions {

	private static final int DELIVERIES = 5;

	private final int capacity;
	private final boolean onDone;
	private final int deliveries;
	private final String name;

	private QueueOptions(int capacity, boolean onDone, int deliveries, String name) {
		this.capacity = capacity;
		this.onDone = onDone;
		this.deliveries = deliveries;
		this.name = name;
	}

	/** Returns the options of a queue without a name that takes as many items as there is memory for. */
	public static QueueOptions unbounded() {
		return new QueueOptions(Integer.MAX_VALUE, false, DELIVERIES, null);
	}

	/**
	 * Returns the options of a queue without a name that holds {@code capacity} items at the most.
	 *
	 * @throws IllegalArgumentException when that is less than one
	 */
	public static QueueOptions bounded(int capacity) {
		if (capacity < 1) {
			throw new IllegalArgumentException("a queue can't hold " + capacity + " items; one is the least");
		}
		return new QueueOptions(capacity, false, DELIVERIES, null);
	}

	/** Makes it joinable: an item is done with when whoever took it says so, and comes back when he dies before. */
	public QueueOptions onDone() {
		return new QueueOptions(capacity, true, deliveries, name);
	}

	/**
	 * Says how often an item of a joinable queue is delivered before it goes to the dead letters. The default is five.
	 *
	 * @throws IllegalArgumentException when {@code count} is less than one
	 */
	public QueueOptions deliveries(int count) {
		if (count < 1) {
			throw new IllegalArgumentException("an item can't be delivered " + count + " times; one is the least");
		}
		return new QueueOptions(capacity, onDone, count, name);
	}

	/** Gives it a name, by which it can be opened. */
	public QueueOptions named(String queue) {
		Objects.requireNonNull(queue, "name");
		return new QueueOptions(capacity, onDone, deliveries, queue);
	}

	/** Returns how many items it holds at the most; {@link Integer#MAX_VALUE} for no bound. */
	public int capacity() {
		return capacity;
	}

	/** Returns whether it is joinable. */
	public boolean isOnDone() {
		return onDone;
	}

	/** Returns how often an item is delivered at the most. */
	public int deliveries() {
		return deliveries;
	}

	/** Returns its name, if any. */
	public Optional<String> name() {
		return Optional.ofNullable(name);
	}

	@Override
	public String toString() {
		return (capacity == Integer.MAX_VALUE ? "unbounded" : "bounded to " + capacity)
				+ (onDone ? ", on done, delivered at most " + deliveries + " times" : "")
				+ (name == null ? "" : ", named " + name);
	}
}
