package dev.outboard.ui.internal.workers;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The workers that the Workers view knows, by definition, oldest first; of those that failed so many at the most. */
final class WorkerRows {

	private final Map<String, SequencedMap<String, WorkerRow>> byDefinition = new HashMap<>();
	private final SequencedSet<Place> failed = new LinkedHashSet<>();
	private final int mostFailed;

	private record Place(String definitionId, String instanceId) {
	}

	/** @param mostFailed how many failed workers are kept; where there are more, the oldest go */
	WorkerRows(int mostFailed) {
		this.mostFailed = mostFailed;
	}

	/** Adds a worker, or replaces what is known of it; returns whether it is new. */
	boolean put(WorkerRow row) {
		Place place = new Place(row.definitionId(), row.instanceId());
		boolean isNew = byDefinition.computeIfAbsent(row.definitionId(), id -> new LinkedHashMap<>())
				.put(row.instanceId(), row) == null;
		if (!row.isLive() && failed.add(place) && failed.size() > mostFailed) {
			remove(failed.getFirst());
		}
		return isNew;
	}

	void remove(String definitionId, String instanceId) {
		remove(new Place(definitionId, instanceId));
	}

	Optional<WorkerRow> get(String definitionId, String instanceId) {
		return Optional.ofNullable(byDefinition.getOrDefault(definitionId, new LinkedHashMap<>()).get(instanceId));
	}

	/** Returns the workers of a definition. */
	Collection<WorkerRow> of(String definitionId) {
		SequencedMap<String, WorkerRow> rows = byDefinition.get(definitionId);
		return rows == null ? List.of() : rows.sequencedValues();
	}

	/** Returns the ids of the definitions of which there are workers. */
	Set<String> definitionIds() {
		return byDefinition.keySet();
	}

	Set<String> instanceIds() {
		return all().map(WorkerRow::instanceId).collect(Collectors.toSet());
	}

	Stream<WorkerRow> all() {
		return byDefinition.values().stream().flatMap(rows -> rows.values().stream());
	}

	boolean hasFailed() {
		return !failed.isEmpty();
	}

	void clearFailed() {
		List.copyOf(failed).forEach(this::remove);
	}

	private void remove(Place place) {
		failed.remove(place);
		byDefinition.computeIfPresent(place.definitionId(), (id, rows) -> {
			rows.remove(place.instanceId());
			return rows.isEmpty() ? null : rows;
		});
	}
}
