package dev.outboard.cli.internal.lookup;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.outboard.api.WorkerContract;
import dev.outboard.api.WorkerFunction;
import dev.outboard.cli.internal.text.NearestName;

/** Finds a function of a contract by its name or, where that is overloaded, by its signature. */
public final class FunctionLookup {

	private FunctionLookup() {
	}

	/**
	 * Returns the one function that {@code name} means.
	 *
	 * @throws UsageException when there is none, or more than one; it names those near
	 */
	public static WorkerFunction find(WorkerContract contract, String name) {
		String wanted = name.replace(" ", "");
		List<WorkerFunction> found = contract.functions().stream()
				.filter(f -> f.name().equals(wanted) || f.signature().equals(wanted)).toList();
		return switch (found.size()) {
			case 0 -> throw unknown(contract, name);
			case 1 -> found.get(0);
			default -> throw overloaded(found, name);
		};
	}

	private static UsageException unknown(WorkerContract contract, String name) {
		List<String> names = contract.functions().stream().flatMap(f -> Stream.of(f.name(), f.signature())).toList();
		return new UsageException(contract.type().getSimpleName() + " has no function '" + name + "'"
				+ NearestName.of(name, names).map(near -> "; did you mean " + near + "?")
						.orElse("; it has " + signatures(contract.functions())));
	}

	private static UsageException overloaded(List<WorkerFunction> found, String name) {
		return new UsageException("there are several functions '" + name + "'; write one of " + signatures(found)
				+ ", in quotes");
	}

	private static String signatures(List<WorkerFunction> functions) {
		return functions.stream().map(WorkerFunction::signature).collect(Collectors.joining(", "));
	}
}
