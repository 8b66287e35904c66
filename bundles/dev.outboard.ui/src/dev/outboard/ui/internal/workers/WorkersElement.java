package dev.outboard.ui.internal.workers;

import org.eclipse.core.runtime.IAdaptable;

/**
 * An element of the Workers view's tree: immutable, and replaced by another one with the same key when it changes. It
 * adapts to what it shows, for whoever follows the selection.
 */
public sealed interface WorkersElement extends IAdaptable permits DefinitionRow, WorkerRow {

	/** Returns what stays the same when the element changes. */
	Object key();

	/** Returns the id of the definition that this is, or is a worker of. */
	String definitionId();
}
