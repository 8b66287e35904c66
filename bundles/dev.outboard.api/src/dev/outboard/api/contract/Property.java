package dev.outboard.api.contract;

import java.util.Objects;
import java.util.function.Consumer;

/**
 * A property: a member of a contract whose value the worker holds and the control side sees, as in
 * {@code Property<Boolean> connected();}. The implementation returns a {@link Source} that it holds in a final field; the
 * control side reads and observes it with {@code handle.property(Laser::connected)}. A property always has a value, which
 * is never null: where there may be none, declare it as {@code Property<Optional<String>>}.
 *
 * @param <T> the value, of a type that can cross the process border
 * @since 0.1
 * @see WritableProperty
 */
public interface Property<T> {

	/**
	 * The worker's side of a property, writable or not. May be used on any thread of the worker at any time. In a unit test
	 * nothing connects it unless the test does: then it is just a value.
	 *
	 * @param <T> the value
	 */
	final class Source<T> implements WritableProperty<T> {

		private final Consumer<? super T> validator;
		private volatile T value;
		private Signal.Outlet<? super T> outlet;

		/** @param initial the value at first */
		public Source(T initial) {
			// No lambda that does nothing: it would cost the start of a child some time.
			this.value = requireValue(initial);
			this.validator = null;
		}

		/**
		 * @param initial   the value at first, which is not validated
		 * @param validator is shown each value that is to be set; what it throws keeps the value from being set
		 */
		public Source(T initial, Consumer<? super T> validator) {
			this.value = requireValue(initial);
			this.validator = Objects.requireNonNull(validator);
		}

		/** Returns the value now in force. */
		public T get() {
			return value;
		}

		/**
		 * Sets the value and, unless it equals the one before, announces it. What the validator throws goes on to the caller;
		 * nothing has changed then.
		 *
		 * @throws IllegalArgumentException when the value can't be encoded; it is in force all the same
		 */
		public synchronized void set(T newValue) {
			requireValue(newValue);
			if (validator != null) {
				validator.accept(newValue);
			}
			if (!Objects.deepEquals(value, newValue)) {
				value = newValue;
				announce();
			}
		}

		/** Announces the value now in force, whether or not it has changed. */
		public synchronized void announce() {
			if (outlet != null) {
				outlet.emitted(value);
			}
		}

		/**
		 * Hands the value now in force, and each that will be announced, to {@code taker}. Called by the worker's host; a unit
		 * test may, too.
		 *
		 * @throws IllegalStateException when it is connected already
		 */
		public synchronized void connect(Signal.Outlet<? super T> taker) {
			if (outlet != null) {
				throw new IllegalStateException("this source is connected already: give each property of each worker a source of"
						+ " its own, in a final field that is not static");
			}
			taker.emitted(value);
			outlet = taker;
		}

		private static <T> T requireValue(T value) {
			return Objects.requireNonNull(value,
					"a property is never null; where it may have no value, declare it as Property<Optional<…>>");
		}
	}
}
