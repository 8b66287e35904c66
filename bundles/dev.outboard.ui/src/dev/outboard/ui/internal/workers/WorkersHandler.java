package dev.outboard.ui.internal.workers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Handles a command by doing something with what is selected in the Workers view. */
abstract class WorkersHandler extends AbstractHandler {

	@Override
	public final Object execute(ExecutionEvent event) {
		if (HandlerUtil.getVariable(event, WorkersSources.TARGET) instanceof WorkersTarget target) {
			run(target);
		}
		return null;
	}

	abstract void run(WorkersTarget target);
}
