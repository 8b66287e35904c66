package dev.outboard.ui.internal.properties;

import java.util.Optional;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.views.properties.IPropertySource;

import dev.outboard.api.WorkerDefinition;
import dev.outboard.api.WorkerHandle;
import dev.outboard.ui.internal.ProcessControl;
import dev.outboard.ui.internal.workers.WorkerRow;

/** Gives the Properties view what there is to see of a worker or definition, or of what stands for one. */
public final class PropertyAdapters implements IAdapterFactory {

	@Override
	public <T> T getAdapter(Object element, Class<T> type) {
		if (type != IPropertySource.class) {
			return null;
		}
		if (element instanceof WorkerRow row && !row.isLive()) {
			return type.cast(WorkerLines.of(row));
		}
		WorkerHandle<?> worker = Adapters.adapt(element, WorkerHandle.class);
		if (worker != null) {
			return type.cast(WorkerLines.of(worker, Optional.empty()));
		}
		WorkerDefinition definition = Adapters.adapt(element, WorkerDefinition.class);
		return definition == null ? null : type.cast(of(definition));
	}

	@Override
	public Class<?>[] getAdapterList() {
		return new Class<?>[] { IPropertySource.class };
	}

	static PropertyLines of(WorkerDefinition definition) {
		try (ProcessControl control = new ProcessControl()) {
			boolean used = control.get().stream().flatMap(service -> service.workers().stream()).anyMatch(
					worker -> worker.definition().equals(definition) && worker.runningSince().isPresent());
			return WorkerLines.of(definition, used);
		}
	}
}
