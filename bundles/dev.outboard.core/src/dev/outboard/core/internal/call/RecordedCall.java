package dev.outboard.core.internal.call;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;

import dev.outboard.wire.internal.contract.Function;

/**
 * One call that a lambda made on a recording stub.
 *
 * @param function  the function called
 * @param arguments what it was called with; elements may be null
 */
public record RecordedCall(Function function, List<Object> arguments) {

	/** Returns the progress monitor among the arguments. */
	public Optional<IProgressMonitor> monitor() {
		return function.monitor() < 0 ? Optional.empty()
				: Optional.ofNullable((IProgressMonitor) arguments.get(function.monitor()));
	}

	/** Returns the arguments to encode: instead of the progress monitor, whether it was cancelled already. */
	Object[] encodable() {
		Object[] values = arguments.toArray();
		monitor().ifPresent(monitor -> values[function.monitor()] = monitor.isCanceled());
		return values;
	}
}
