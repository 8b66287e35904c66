package dev.outboard.api;

import java.util.List;

/**
 * A contract, looked at: the Java interface and its functions.
 *
 * @param type      the interface
 * @param functions its functions, in the order of their signatures
 * @since 0.1
 */
public record WorkerContract(Class<?> type, List<WorkerFunction> functions) {

	public WorkerContract {
		functions = List.copyOf(functions);
	}
}
