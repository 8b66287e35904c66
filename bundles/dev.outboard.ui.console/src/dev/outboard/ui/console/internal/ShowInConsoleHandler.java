package dev.outboard.ui.console.internal;

import java.util.List;
import java.util.Objects;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.ISources;
import org.eclipse.ui.handlers.HandlerUtil;

import dev.outboard.api.WorkerHandle;

/** Shows the consoles of the selected workers, or of the one that a parameter names. */
public final class ShowInConsoleHandler extends AbstractHandler {

	private static final String WORKER = "dev.outboard.ui.console.show.worker";

	/** How much of a selection is looked at to enable it: in an IDE, a selection of something else can be large. */
	private static final int LOOKED_AT = 100;

	@Override
	public Object execute(ExecutionEvent event) {
		String instanceId = event.getParameter(WORKER);
		if (instanceId == null) {
			workers(HandlerUtil.getCurrentSelection(event)).forEach(WorkerConsoles.get()::show);
		} else {
			WorkerConsoles.get().show(instanceId);
		}
		return null;
	}

	/** Always enabled for the parameter's sake where nothing is selected at all. */
	@Override
	public void setEnabled(Object context) {
		Object selection = HandlerUtil.getVariable(context, ISources.ACTIVE_CURRENT_SELECTION_NAME);
		setBaseEnabled(!(selection instanceof IStructuredSelection selected) || selected.isEmpty()
				|| selected.stream().limit(LOOKED_AT).anyMatch(element -> worker(element) != null));
	}

	/** Returns the workers in a selection. */
	static List<? extends WorkerHandle<?>> workers(Object selection) {
		return selection instanceof IStructuredSelection selected ? workers(selected) : List.of();
	}

	private static List<? extends WorkerHandle<?>> workers(IStructuredSelection selection) {
		return selection.stream().map(ShowInConsoleHandler::worker).filter(Objects::nonNull).toList();
	}

	private static WorkerHandle<?> worker(Object element) {
		return Adapters.adapt(element, WorkerHandle.class);
	}
}
