package dev.outboard.ui.internal.plot;

import java.lang.reflect.Method;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

import dev.outboard.api.Subscription;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.contract.Property;
import dev.outboard.api.contract.Signal;

/**
 * Something that workers with a contract announce, and that is a number.
 *
 * @param name   its name, as a {@link SeriesKey} has it
 * @param source what announces it
 * @param parts  the accessors that lead from the announced value to the number
 */
record NumericMember(String name, Source source, List<Method> parts) {

	/** What announces values. */
	sealed interface Source {

		/** A signal of the contract. */
		record OfSignal(Method method) implements Source {
		}

		/** A property of the contract. */
		record OfProperty(Method method) implements Source {
		}

		/** A signal that announces results. */
		record OfResults(String signal, Class<?> type) implements Source {
		}
	}

	/** Returns whether a value holds until the next one comes. */
	boolean isProperty() {
		return source instanceof Source.OfProperty;
	}

	/**
	 * Listens to a worker. Looks at the contract's classes: not for the UI thread.
	 *
	 * @param listener called on the worker's dispatcher
	 * @throws IllegalArgumentException when the worker has another contract
	 */
	Subscription subscribe(WorkerHandle<?> worker, DoubleConsumer listener) {
		@SuppressWarnings("unchecked")
		WorkerHandle<Object> handle = (WorkerHandle<Object>) worker;
		Consumer<Object> values = value -> take(value, listener);
		return switch (source) {
			case Source.OfSignal(Method method) ->
				handle.<Object> signal(stub -> signal(invoke(method, stub))).subscribe(values);
			case Source.OfProperty(Method method) ->
				handle.<Object> property(stub -> property(invoke(method, stub))).observe(values);
			case Source.OfResults(String name, Class<?> type) -> handle.signal(name, type).subscribe(values);
		};
	}

	@SuppressWarnings("unchecked")
	private static Signal<Object> signal(Object member) {
		return (Signal<Object>) member;
	}

	@SuppressWarnings("unchecked")
	private static Property<Object> property(Object member) {
		return (Property<Object>) member;
	}

	/** What is missing on the way to the number is a gap in the line. */
	private void take(Object announced, DoubleConsumer listener) {
		Object value = announced;
		for (Method part : parts) {
			value = value == null ? null : invoke(part, value);
		}
		listener.accept(value instanceof Number number ? number.doubleValue() : Double.NaN);
	}

	private static Object invoke(Method method, Object target) {
		try {
			return method.invoke(target);
		} catch (ReflectiveOperationException e) {
			throw new IllegalArgumentException(method + " can't be called: " + e, e);
		}
	}
}
