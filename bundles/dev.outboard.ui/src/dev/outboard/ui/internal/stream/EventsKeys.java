package dev.outboard.ui.internal.stream;

import org.eclipse.jface.action.IAction;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;

import dev.outboard.ui.internal.RunnableHandler;

/** What commands and keys do in the Events view: the same as its tool bar. */
final class EventsKeys {

	private static final String CONTEXT = "dev.outboard.ui.contexts.events";

	private final IHandlerService handlers;

	/** Gives the view its keys, for as long as its site is there. */
	EventsKeys(IWorkbenchPartSite site) {
		site.getService(IContextService.class).activateContext(CONTEXT);
		handlers = site.getService(IHandlerService.class);
	}

	/** Lets a command press a button of the tool bar. */
	void press(String command, IAction button) {
		button.setActionDefinitionId(command);
		handlers.activateHandler(command, new RunnableHandler(() -> {
			if (button.getStyle() == IAction.AS_CHECK_BOX) {
				button.setChecked(!button.isChecked());
			}
			button.run();
		}));
	}

	/** Says what find does. */
	void find(Runnable action) {
		handlers.activateHandler(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, new RunnableHandler(action));
	}
}
