package dev.outboard.core.internal.call;

import java.util.Arrays;
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

	/** Returns a call as a proxy tells it, whose {@code arguments} are null where there are none. */
	static RecordedCall of(Function function, Object[] arguments) {
		return new RecordedCall(function, arguments == null ? List.of() : Arrays.asList(arguments));
	}

	/** Returns the progress monitor among the arguments. */
	public Optional<IProgressMonitor> monitor() {
		int monitor = function.monitor();
		return monitor < 0 ? Optional.empty() : Optional.ofNullable((IProgressMonitor) arguments.get(monitor));
	}

	/** Returns the arguments to encode: instead of the progress monitor, whether it was cancelled already. */
	Object[] encodable() {
		Object[] values = arguments.toArray();
		Optional<IProgressMonitor> monitor = monitor();
		if (monitor.isPresent()) {
			values[function.monitor()] = monitor.get().isCanceled();
		}
		return values;
	}
}
