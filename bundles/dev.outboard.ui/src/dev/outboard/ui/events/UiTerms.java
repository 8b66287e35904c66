package dev.outboard.ui.events;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Widget;

import dev.outboard.ui.internal.events.DeliveryBuffer;
import dev.outboard.ui.internal.events.UiInlet;

/**
 * On what terms values are delivered.
 *
 * @param what     what they are values of, for the log
 * @param delivery which of them are delivered
 * @param capacity how many may wait
 * @param <T>      the values
 */
record UiTerms<T>(String what, UiDelivery<? super T> delivery, int capacity) {

	private static final int DEFAULT_CAPACITY = 10_000;

	UiTerms {
		Objects.requireNonNull(what, "what");
		Objects.requireNonNull(delivery, "how");
		if (capacity <= 0) {
			throw new IllegalArgumentException("the capacity must be positive: " + capacity);
		}
	}

	UiTerms(String what, UiDelivery<? super T> delivery) {
		this(what, delivery, DEFAULT_CAPACITY);
	}

	UiTerms<T> with(UiDelivery<? super T> how) {
		return new UiTerms<>(what, how, capacity);
	}

	UiTerms<T> with(int room) {
		return new UiTerms<>(what, delivery, room);
	}

	/** Returns what brings values to {@code listener}, one by one. */
	UiInlet<T> each(Widget owner, Consumer<? super T> listener) {
		Objects.requireNonNull(listener, "listener");
		return inlet(owner, 1, values -> listener.accept(values.get(0)));
	}

	/** Returns what brings values to {@code listener}, as many at once as there are. */
	UiInlet<T> batches(Widget owner, Consumer<? super List<T>> listener) {
		Objects.requireNonNull(listener, "listener");
		return inlet(owner, Integer.MAX_VALUE, listener);
	}

	private UiInlet<T> inlet(Widget owner, int most, Consumer<? super List<T>> listener) {
		return new UiInlet<>(what, buffer(), most, listener, UiExecutor.of(owner.getDisplay()));
	}

	private DeliveryBuffer<T> buffer() {
		return switch (delivery) {
			case UiDelivery.All<?> all -> new DeliveryBuffer<>(capacity);
			case UiDelivery.Latest<? super T> latest -> new DeliveryBuffer<>(latest.key(), capacity);
		};
	}
}
