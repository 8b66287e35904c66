package dev.outboard.api.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A signal: a member of a contract through which a worker announces values at any time, as in
 * {@code Signal<Double> temperature();}. The implementation returns an {@link Emitter} that it holds in a final field; the
 * control side subscribes with {@code handle.signal(Laser::temperature).subscribe(…)}.
 *
 * <p>What happens when values come faster than they are listened to, says {@link Overflow} on the member.
 *
 * @param <T> the values, of a type that can cross the process border; {@code Void} for a signal without any
 * @since 0.1
 */
public interface Signal<T> {

	/**
	 * Takes what an {@link Emitter} emits. It may be called on several threads at the same time.
	 *
	 * @param <T> the values
	 */
	@FunctionalInterface
	interface Outlet<T> {

		/** Takes a value that is being emitted. */
		void emitted(T value);

		/**
		 * Takes a value that had been emitted before there was an outlet.
		 *
		 * @param order a number higher than that of every value that any emitter of this JVM held before
		 */
		default void emittedEarly(T value, long order) {
			emitted(value);
		}
	}

	/**
	 * The worker's side of a signal. Hold it in a final field, return it from the contract's method, and emit on any thread
	 * of the worker at any time, in its constructor, too: values that are emitted before the worker is connected to the
	 * control side are held, and arrive before all others. In a unit test nothing connects it unless the test does: then
	 * it holds what is emitted.
	 *
	 * @param <T> the values
	 */
	final class Emitter<T> implements Signal<T> {

		private static final AtomicLong LAST_ORDER = new AtomicLong();

		private final List<Early<T>> early = new ArrayList<>();
		private volatile Outlet<? super T> outlet;

		/** A value that waits for an outlet. */
		private record Early<T>(T value, long order) {
		}

		/**
		 * Announces {@code value}, which may be null. Where the signal's {@link Overflow} is {@code BLOCK}, this waits while too
		 * many values are on their way; the worker's end lets it go on.
		 *
		 * @throws IllegalArgumentException                     when the value can't be encoded
		 * @throws java.util.concurrent.CancellationException when the thread is interrupted while it waits; the value is
		 *                                                      not emitted, and the thread's interrupt status is set
		 */
		public void emit(T value) {
			if (outlet == null && hold(value)) {
				return;
			}
			outlet.emitted(value);
		}

		private synchronized boolean hold(T value) {
			return outlet == null && early.add(new Early<>(value, LAST_ORDER.incrementAndGet()));
		}

		/**
		 * Hands what was and will be emitted to {@code taker}. Called by the worker's host; a unit test may, too, as in
		 * {@code laser.temperature().connect(values::add)}.
		 *
		 * @throws IllegalStateException when it is connected already
		 */
		public synchronized void connect(Outlet<? super T> taker) {
			if (outlet != null) {
				throw new IllegalStateException("this emitter is connected already: give each signal of each worker an emitter of"
						+ " its own, in a final field that is not static");
			}
			for (Early<T> held : early) {
				taker.emittedEarly(held.value(), held.order());
			}
			early.clear();
			outlet = taker;
		}
	}
}
