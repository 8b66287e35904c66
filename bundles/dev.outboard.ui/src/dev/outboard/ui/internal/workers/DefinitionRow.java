package dev.outboard.ui.internal.workers;

import java.util.Optional;

import dev.outboard.api.WorkerDefinition;

/**
 * A worker definition, as the Workers view shows it. It adapts to the definition.
 *
 * @param definitionId the definition's id
 * @param name         the name to show
 * @param definition   the definition; empty where it is gone
 */
public record DefinitionRow(String definitionId, String name, Optional<WorkerDefinition> definition)
		implements WorkersElement {

	static DefinitionRow of(WorkerDefinition definition) {
		return new DefinitionRow(definition.id(), definition.name(), Optional.of(definition));
	}

	/** Stands for a definition that is gone while the view still has workers of it. */
	static DefinitionRow gone(String definitionId) {
		return new DefinitionRow(definitionId, definitionId, Optional.empty());
	}

	@Override
	public Object key() {
		return new Key(definitionId);
	}

	@Override
	public <T> T getAdapter(Class<T> type) {
		return type == WorkerDefinition.class ? type.cast(definition.orElse(null)) : null;
	}

	private record Key(String definitionId) {
	}
}
