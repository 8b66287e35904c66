package dev.outboard.ui.databinding;

import org.eclipse.core.databinding.observable.value.IObservableValue;
import org.eclipse.core.runtime.IStatus;
import org.osgi.annotation.versioning.ProviderType;

/**
 * An observable value that takes an answer of the worker, which may be a failure.
 *
 * @param <T> the value
 * @since 0.1
 */
@ProviderType
public interface WorkerValue<T> extends IObservableValue<T> {

	/**
	 * Returns what became of the last request: OK, or an error with the worker's words and exception. It is disposed with
	 * this value.
	 */
	IObservableValue<IStatus> status();
}
