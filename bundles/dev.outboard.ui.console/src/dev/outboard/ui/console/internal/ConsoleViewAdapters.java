package dev.outboard.ui.console.internal;

import java.util.List;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.part.IShowInTarget;

import dev.outboard.api.WorkerHandle;

/** Makes the Console view a target of Show In: for workers, whose consoles it then shows. */
public final class ConsoleViewAdapters implements IAdapterFactory {

	private static final IShowInTarget TARGET = context -> {
		List<? extends WorkerHandle<?>> workers = ShowInConsoleHandler.workers(context.getSelection());
		workers.forEach(WorkerConsoles.get()::show);
		return !workers.isEmpty();
	};

	@Override
	public <T> T getAdapter(Object consoleView, Class<T> type) {
		return type == IShowInTarget.class ? type.cast(TARGET) : null;
	}

	@Override
	public Class<?>[] getAdapterList() {
		return new Class<?>[] { IShowInTarget.class };
	}
}
