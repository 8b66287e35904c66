package dev.outboard.core.internal.signal;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import dev.outboard.api.Subscription;

/** The listeners of one signal or property. What one of them throws is reported, and disturbs no other. */
final class Listeners {

	private final String member;
	private final Problems problems;
	private final List<Tie> ties = new CopyOnWriteArrayList<>();

	Listeners(String member, Problems problems) {
		this.member = member;
		this.problems = problems;
	}

	/** One listener's subscription. */
	final class Tie implements Subscription {

		private final Consumer<Object> listener;
		private final AtomicLong dropped = new AtomicLong();
		private volatile boolean closed;
		private Object seen;

		private Tie(Consumer<Object> listener) {
			this.listener = listener;
		}

		/** Delivers a value, on the dispatcher; {@code announcement} tells apart what it has seen from what is new. */
		void deliver(Object announcement, Object value) {
			if (closed || seen == announcement) {
				return;
			}
			seen = announcement;
			try {
				listener.accept(value);
			} catch (Throwable e) {
				problems.report("a listener of " + member + " threw", e);
			}
		}

		@Override
		public long dropped() {
			return dropped.get();
		}

		@Override
		public void close() {
			closed = true;
			ties.remove(this);
		}
	}

	@SuppressWarnings("unchecked")
	Tie add(Consumer<?> listener) {
		Tie tie = new Tie((Consumer<Object>) Objects.requireNonNull(listener, "listener"));
		ties.add(tie);
		return tie;
	}

	boolean isEmpty() {
		return ties.isEmpty();
	}

	/** Counts a value that none of them will get. */
	void dropped() {
		ties.forEach(tie -> tie.dropped.incrementAndGet());
	}

	/** Delivers a value to all, on the dispatcher. */
	void deliver(Object announcement, Object value) {
		ties.forEach(tie -> tie.deliver(announcement, value));
	}
}
