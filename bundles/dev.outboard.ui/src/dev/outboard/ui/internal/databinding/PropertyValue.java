package dev.outboard.ui.internal.databinding;

import org.eclipse.core.databinding.observable.Realm;
import org.eclipse.core.databinding.observable.value.IObservableValue;
import org.eclipse.core.runtime.IStatus;

import dev.outboard.api.Subscription;
import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerProperty;
import dev.outboard.ui.databinding.WorkerValue;

/**
 * The value of a worker's property.
 *
 * <p>While values that were set here are on their way to the worker, what it announces isn't shown: it could be an earlier
 * one of them, and take the place of what a person is just typing.
 *
 * @param <T> the value
 */
public final class PropertyValue<T> extends ShownValue<T> implements WorkerValue<T> {

	private final WorkerProperty<T> property;
	private final Answer status;
	private final Subscription subscription;
	/** How many values are on their way; used in the realm only. */
	private int pending;
	/** The call that carries the latest of them; used in the realm only. */
	private WorkerCall<Void> last;

	public PropertyValue(Realm realm, WorkerProperty<T> property, Class<T> type) {
		super(realm, type, property.get().orElse(null));
		this.property = property;
		status = new Answer(realm);
		RealmUpdate<T> update = new RealmUpdate<>(realm, announced -> showInForce());
		subscription = property.observe(update::accept);
	}

	@Override
	public IObservableValue<IStatus> status() {
		return status;
	}

	@Override
	public synchronized void dispose() {
		subscription.close();
		status.dispose();
		super.dispose();
	}

	@Override
	protected void doSetValue(T value) {
		WorkerCall<Void> call = property.set(value);
		pending++;
		last = call;
		show(value);
		call.whenComplete((nothing, failure) -> getRealm().asyncExec(() -> answered(call, failure)));
	}

	private void answered(WorkerCall<Void> call, Throwable failure) {
		pending--;
		if (call == last) {
			status.set(failure);
		}
		showInForce();
	}

	private void showInForce() {
		if (pending == 0) {
			show(property.get().orElse(null));
		}
	}
}
