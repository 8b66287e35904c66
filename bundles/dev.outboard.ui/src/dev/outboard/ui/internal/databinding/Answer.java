package dev.outboard.ui.internal.databinding;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;

import org.eclipse.core.databinding.observable.Realm;
import org.eclipse.core.databinding.observable.value.WritableValue;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;

import dev.outboard.ui.internal.Failures;

/** The status of a request to a worker. */
final class Answer extends WritableValue<IStatus> {

	private static final String BUNDLE = "dev.outboard.ui";

	Answer(Realm realm) {
		super(realm, Status.OK_STATUS, IStatus.class);
	}

	/** Says what became of the request; {@code failure} is null where it went well. */
	void set(Throwable failure) {
		if (!isDisposed()) {
			setValue(failure == null ? Status.OK_STATUS : status(failure));
		}
	}

	private static IStatus status(Throwable failure) {
		if (failure instanceof CompletionException && failure.getCause() != null) {
			return status(failure.getCause());
		}
		int severity = failure instanceof CancellationException ? IStatus.CANCEL : IStatus.ERROR;
		return new Status(severity, BUNDLE, Failures.message(failure), failure);
	}
}
