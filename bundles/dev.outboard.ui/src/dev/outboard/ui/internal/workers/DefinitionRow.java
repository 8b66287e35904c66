package dev.outboard.ui.internal.workers;

import java.lang.ref.WeakReference;

import dev.outboard.api.WorkerDefinition;

/**
 * A worker definition, as the Workers view shows it. It adapts to the definition, for as long as that is contributed.
 *
 * @param definitionId the definition's id
 * @param name         the name to show
 * @param definition   the definition; nothing where it is gone
 */
public record DefinitionRow(String definitionId, String name, WeakReference<WorkerDefinition> definition)
		implements WorkersElement {

	static DefinitionRow of(WorkerDefinition definition) {
		return new DefinitionRow(definition.id(), definition.name(), new WeakReference<>(definition));
	}

	/** Stands for a definition that is gone while the view still has workers of it. */
	static DefinitionRow gone(String definitionId) {
		return new DefinitionRow(definitionId, definitionId, new WeakReference<>(null));
	}

	/** Returns the key of the line of a definition. */
	static Object key(String definitionId) {
		return new Key(definitionId);
	}

	@Override
	public Object key() {
		return key(definitionId);
	}

	@Override
	public <T> T getAdapter(Class<T> type) {
		return type == WorkerDefinition.class ? type.cast(definition.get()) : null;
	}

	private record Key(String definitionId) {
	}
}
