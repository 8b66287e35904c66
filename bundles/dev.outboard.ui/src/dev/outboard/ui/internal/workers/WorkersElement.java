package dev.outboard.ui.internal.workers;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jface.viewers.IElementComparer;

/**
 * An element of the Workers view's tree: immutable, and replaced by another one with the same key when it changes. It
 * adapts to what it shows, for whoever follows the selection.
 */
public sealed interface WorkersElement extends IAdaptable permits DefinitionRow, WorkerRow {

	/** Compares elements by key, for the tree. */
	IElementComparer BY_KEY = new IElementComparer() {

		@Override
		public boolean equals(Object a, Object b) {
			return a instanceof WorkersElement first && b instanceof WorkersElement second
					? first.key().equals(second.key())
					: a.equals(b);
		}

		@Override
		public int hashCode(Object element) {
			return element instanceof WorkersElement row ? row.key().hashCode() : element.hashCode();
		}
	};

	/** Returns what stays the same when the element changes. */
	Object key();

	/** Returns the id of the definition that this is, or is a worker of. */
	String definitionId();
}
