package dev.outboard.core.internal.signal;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import dev.outboard.api.Subscription;
import dev.outboard.core.internal.event.MemberTopic;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.contract.Member;

/** The value of a property of one worker, through all its incarnations, and who observes it. */
final class PropertyState {

	private final String name;
	private final Dispatch dispatch;
	private final MemberTopic topic;
	private final Listeners listeners;
	private final AtomicBoolean pending = new AtomicBoolean();
	private volatile Announced latest;

	PropertyState(String name, Dispatch dispatch) {
		this.name = name;
		this.dispatch = dispatch;
		this.topic = dispatch.events().property(name);
		this.listeners = new Listeners(name, dispatch.problems());
	}

	/** A value that the worker announced, decoded when somebody wants it, for that may run the user's code. */
	private static final class Announced {

		private final Member member;
		private final int incarnation;
		private final int size;
		private Input encoded;
		private Object value;

		Announced(Member member, Input encoded, int incarnation) {
			this.member = member;
			this.encoded = encoded;
			this.size = encoded.size();
			this.incarnation = incarnation;
		}

		synchronized Object value() {
			if (encoded != null) {
				value = member.readValue(encoded.copy());
				encoded = null;
			}
			return value;
		}
	}

	/** Takes a value, on the reader's thread: it is in force from now on. */
	void announced(Member member, Input value, int incarnation) {
		latest = new Announced(member, value, incarnation);
		boolean heard = !listeners.isEmpty() || topic.isHeard();
		if (heard && pending.compareAndSet(false, true)) {
			dispatch.execute(this::deliver);
		}
	}

	Optional<Object> get() {
		Announced now = latest;
		return now == null ? Optional.empty() : Optional.ofNullable(now.value());
	}

	Subscription observe(Consumer<?> listener) {
		Listeners.Tie tie = listeners.add(listener);
		if (latest != null) {
			dispatch.execute(() -> deliverTo(tie));
		}
		return tie;
	}

	private void deliver() {
		pending.set(false);
		Announced now = latest;
		try {
			listeners.deliver(now, now.value());
			topic.publish(now.value(), now.size, 0, now.incarnation);
		} catch (ReflectiveOperationException | RuntimeException | LinkageError | StackOverflowError e) {
			report(e);
		}
	}

	private void deliverTo(Listeners.Tie tie) {
		Announced now = latest;
		try {
			tie.deliver(now, now.value());
		} catch (RuntimeException | LinkageError | StackOverflowError e) {
			report(e);
		}
	}

	private void report(Throwable failure) {
		dispatch.problems().report("the value of property " + name + " could not be delivered", failure);
	}
}
