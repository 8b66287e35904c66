package dev.outboard.ui.internal.workers;

import org.eclipse.jface.viewers.ITreeContentProvider;

/** The tree of the Workers view: definitions, and the workers of each. */
final class WorkersContent implements ITreeContentProvider {

	private final WorkersModel model;

	WorkersContent(WorkersModel model) {
		this.model = model;
	}

	@Override
	public Object[] getElements(Object input) {
		return model.definitions().toArray();
	}

	@Override
	public Object[] getChildren(Object element) {
		return element instanceof DefinitionRow definition ? model.workers(definition.definitionId()).toArray()
				: new Object[0];
	}

	@Override
	public Object getParent(Object element) {
		return element instanceof WorkerRow worker ? model.definition(worker.definitionId()) : null;
	}

	@Override
	public boolean hasChildren(Object element) {
		return getChildren(element).length > 0;
	}
}
