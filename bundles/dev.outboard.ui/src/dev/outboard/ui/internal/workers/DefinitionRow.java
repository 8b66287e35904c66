package dev.outboard.ui.internal.workers;

import dev.outboard.api.WorkerDefinition;

/**
 * A worker definition, as the Workers view shows it.
 *
 * @param definitionId the definition's id
 * @param name         the name to show
 */
public record DefinitionRow(String definitionId, String name) implements WorkersElement {

	static DefinitionRow of(WorkerDefinition definition) {
		return new DefinitionRow(definition.id(), definition.name());
	}

	/** Stands for a definition that is gone while the view still has workers of it. */
	static DefinitionRow gone(String definitionId) {
		return new DefinitionRow(definitionId, definitionId);
	}

	@Override
	public Object key() {
		return new Key(definitionId);
	}

	private record Key(String definitionId) {
	}
}
