package dev.outboard.api;

import java.util.List;

/**
 * A contract, looked at: the Java interface and its functions, signals and properties.
 *
 * @param type      the interface
 * @param functions its functions, in the order of their signatures
 * @param members   its signals and properties, in the order of their names
 * @since 0.1
 */
public record WorkerContract(Class<?> type, List<WorkerFunction> functions, List<WorkerMember> members) {

	public WorkerContract {
		functions = List.copyOf(functions);
		members = List.copyOf(members);
	}
}
