package dev.outboard.ui.internal.call;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the Call view for the worker that is selected. */
public final class OpenCallHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		try {
			CallView view = (CallView) HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(CallView.ID);
			view.show(HandlerUtil.getCurrentSelection(event));
			return null;
		} catch (PartInitException e) {
			throw new ExecutionException("The Call view can't be opened: " + e.getMessage(), e);
		}
	}
}
