package dev.outboard.ui.internal.databinding;

import java.util.concurrent.CompletionStage;

import org.eclipse.core.databinding.observable.Realm;
import org.eclipse.core.databinding.observable.value.IObservableValue;
import org.eclipse.core.runtime.IStatus;

import dev.outboard.ui.databinding.WorkerValue;

/**
 * The result of a call.
 *
 * @param <T> the value
 */
public final class AnsweredValue<T> extends ShownValue<T> implements WorkerValue<T> {

	private final Answer status;

	public AnsweredValue(Realm realm, CompletionStage<? extends T> call, Class<T> type) {
		super(realm, type, null);
		status = new Answer(realm);
		call.whenComplete((result, failure) -> realm.asyncExec(() -> {
			status.set(failure);
			show(result);
		}));
	}

	@Override
	public IObservableValue<IStatus> status() {
		return status;
	}

	@Override
	public synchronized void dispose() {
		status.dispose();
		super.dispose();
	}
}
