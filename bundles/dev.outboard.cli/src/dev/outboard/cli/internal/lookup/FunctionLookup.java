package dev.outboard.cli.internal.lookup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.outboard.api.WorkerContract;
import dev.outboard.api.WorkerFunction;
import dev.outboard.api.WorkerMember;
import dev.outboard.api.WorkerMember.Kind;
import dev.outboard.json.internal.text.NearestName;

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
		String type = contract.type().getSimpleName();
		Optional<WorkerMember> member = contract.members().stream().filter(m -> m.name().equals(name)).findFirst();
		if (member.isPresent()) {
			return new UsageException(name + " is a " + (member.get().kind() == Kind.SIGNAL ? "signal" : "property") + " of "
					+ type + ", but only functions can be called; it has " + signatures(contract.functions()));
		}
		List<String> names = contract.functions().stream().flatMap(f -> Stream.of(f.name(), f.signature())).toList();
		return new UsageException(type + " has no function '" + name + "'"
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
