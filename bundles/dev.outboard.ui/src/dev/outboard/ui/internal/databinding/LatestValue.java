package dev.outboard.ui.internal.databinding;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.core.databinding.observable.Realm;

import dev.outboard.api.Subscription;

/**
 * The latest of the values that are announced.
 *
 * @param <T> the value
 */
public final class LatestValue<T> extends ShownValue<T> {

	private final Subscription subscription;

	/**
	 * @param initial returns the value at first; asked once
	 * @param source  subscribes a listener, which may be called on any thread
	 */
	public LatestValue(Realm realm, Class<T> type, Supplier<T> initial, Function<Consumer<T>, Subscription> source) {
		super(realm, type, initial.get());
		RealmUpdate<T> update = new RealmUpdate<>(realm, this::show);
		subscription = source.apply(update::accept);
	}

	@Override
	public synchronized void dispose() {
		subscription.close();
		super.dispose();
	}
}
