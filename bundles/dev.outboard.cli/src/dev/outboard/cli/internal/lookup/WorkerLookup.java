package dev.outboard.cli.internal.lookup;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.outboard.api.WorkerDefinition;
import dev.outboard.json.internal.text.NearestName;

/** Finds a worker definition by its id, or by the last parts of it. */
public final class WorkerLookup {

	private WorkerLookup() {
	}

	/**
	 * Returns the one definition that {@code name} means.
	 *
	 * @throws UsageException when there is none, or more than one; it names those near
	 */
	public static WorkerDefinition find(List<WorkerDefinition> definitions, String name) {
		List<WorkerDefinition> found = definitions.stream().filter(d -> isMeant(d.id(), name)).toList();
		return switch (found.size()) {
			case 0 -> throw unknown(definitions, name);
			case 1 -> found.get(0);
			default -> found.stream().filter(d -> d.id().equals(name)).findFirst()
					.orElseThrow(() -> ambiguous(found, name));
		};
	}

	private static boolean isMeant(String id, String name) {
		return id.equals(name) || id.endsWith("." + name);
	}

	private static UsageException unknown(List<WorkerDefinition> definitions, String name) {
		List<String> names = definitions.stream().flatMap(d -> Stream.of(lastPart(d.id()), d.id())).toList();
		return new UsageException("there is no worker '" + name + "'" + NearestName.of(name, names)
				.map(near -> "; did you mean " + near + "?").orElse("; 'list' shows those there are"));
	}

	private static UsageException ambiguous(List<WorkerDefinition> found, String name) {
		return new UsageException("several workers are called '" + name + "': "
				+ found.stream().map(WorkerDefinition::id).collect(Collectors.joining(", "))
				+ "; write more of the id");
	}

	private static String lastPart(String id) {
		return id.substring(id.lastIndexOf('.') + 1);
	}
}
