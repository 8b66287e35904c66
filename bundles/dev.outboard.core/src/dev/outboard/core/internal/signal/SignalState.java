package dev.outboard.core.internal.signal;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.outboard.api.Subscription;
import dev.outboard.api.WorkerSignal;
import dev.outboard.core.internal.event.MemberTopic;

/** A signal of one worker, through all its incarnations. */
final class SignalState implements WorkerSignal<Object> {

	private final String name;
	private final Problems problems;
	private final MemberTopic topic;
	private final Listeners listeners;
	private final LongAdder dropped = new LongAdder();

	SignalState(String name, Dispatch dispatch) {
		this.name = name;
		this.problems = dispatch.problems();
		this.topic = dispatch.events().signal(name);
		this.listeners = new Listeners(name, problems);
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public Subscription subscribe(Consumer<? super Object> listener) {
		return listeners.add(listener);
	}

	/** Counts a value that no listener will get. */
	void drop() {
		dropped.increment();
		listeners.dropped();
	}

	/** Returns how many values no listener got. */
	long dropped() {
		return dropped.sum();
	}

	/** Returns whether anybody listens now. */
	boolean isHeard() {
		return !listeners.isEmpty() || topic.isHeard();
	}

	/**
	 * Delivers a value to all that listen, on the dispatcher.
	 *
	 * @param decoder returns the value; may run the user's code
	 * @param size    how many bytes it came in
	 * @param dropped how many values were dropped just before it
	 */
	void deliver(Supplier<Object> decoder, int size, long dropped, int incarnation) {
		if (!isHeard()) {
			return;
		}
		try {
			Object value = decoder.get();
			if (!listeners.isEmpty()) {
				listeners.deliver(new Object(), value);
			}
			topic.publish(value, size, dropped, incarnation);
		} catch (ReflectiveOperationException | RuntimeException | LinkageError | StackOverflowError e) {
			problems.report("a value of signal " + name + " could not be delivered", e);
		}
	}
}
