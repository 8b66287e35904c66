package dev.outboard.ui.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Lets a command run an action of a view. */
public final class RunnableHandler extends AbstractHandler {

	private final Runnable action;

	public RunnableHandler(Runnable action) {
		this.action = action;
	}

	@Override
	public Object execute(ExecutionEvent event) {
		action.run();
		return null;
	}
}
