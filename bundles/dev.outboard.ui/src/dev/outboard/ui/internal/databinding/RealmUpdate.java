package dev.outboard.ui.internal.databinding;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.eclipse.core.databinding.observable.Realm;

/**
 * Brings the latest of the values that come on any thread to a realm; at most one task of it waits there.
 *
 * @param <T> the values; null is one
 */
final class RealmUpdate<T> {

	private final Realm realm;
	private final Consumer<? super T> taker;
	private final AtomicReference<Value<T>> latest = new AtomicReference<>();

	private record Value<T>(T value) {
	}

	/** @param taker takes values in the realm */
	RealmUpdate(Realm realm, Consumer<? super T> taker) {
		this.realm = realm;
		this.taker = taker;
	}

	void accept(T value) {
		if (latest.getAndSet(new Value<>(value)) == null) {
			realm.asyncExec(() -> taker.accept(latest.getAndSet(null).value()));
		}
	}
}
