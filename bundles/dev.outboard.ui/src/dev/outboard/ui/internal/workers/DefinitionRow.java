package dev.outboard.ui.internal.workers;

import java.lang.ref.WeakReference;
import java.util.Optional;

import dev.outboard.api.RefusedDefinition;
import dev.outboard.api.WorkerDefinition;

/**
 * A worker definition, as the Workers view shows it. It adapts to the definition, for as long as that is contributed.
 *
 * @param definitionId the definition's id
 * @param name         the name to show
 * @param definition   the definition; nothing where it is gone, or was refused
 * @param refusal      why it was refused and what to do about it, where it was
 */
public record DefinitionRow(String definitionId, String name, WeakReference<WorkerDefinition> definition,
		Optional<RefusedDefinition> refusal) implements WorkersElement {

	static DefinitionRow of(WorkerDefinition definition) {
		return new DefinitionRow(definition.id(), definition.name(), new WeakReference<>(definition), Optional.empty());
	}

	/** Stands for a definition that is gone while the view still has workers of it. */
	static DefinitionRow gone(String definitionId) {
		return new DefinitionRow(definitionId, definitionId, new WeakReference<>(null), Optional.empty());
	}

	static DefinitionRow of(RefusedDefinition refused) {
		return new DefinitionRow(refused.id(), refused.name().isEmpty() ? refused.contributor() : refused.name(),
				new WeakReference<>(null), Optional.of(refused));
	}

	/** Returns the key of the line of a definition. */
	static Object key(String definitionId) {
		return new Key(definitionId);
	}

	@Override
	public Object key() {
		return refusal.<Object> map(it -> it).orElseGet(() -> key(definitionId));
	}

	@Override
	public <T> T getAdapter(Class<T> type) {
		return type == WorkerDefinition.class ? type.cast(definition.get()) : null;
	}

	private record Key(String definitionId) {
	}
}
