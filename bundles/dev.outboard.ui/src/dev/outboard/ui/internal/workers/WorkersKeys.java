package dev.outboard.ui.internal.workers;

import org.eclipse.core.commands.IHandler;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerActivation;
import org.eclipse.ui.handlers.IHandlerService;

import dev.outboard.ui.internal.RunnableHandler;

/** What keys do in the Workers view, besides what every tree does: those of its own context, and copy and find. */
final class WorkersKeys {

	private static final String CONTEXT = "dev.outboard.ui.contexts.workers";

	private WorkersKeys() {
	}

	/**
	 * Gives the view its keys, for as long as its site is there.
	 *
	 * @param lines  what has the focus where lines can be copied; elsewhere, text is
	 * @param copy   copies the selected lines
	 * @param filter the field that is to be found
	 */
	static void give(IWorkbenchPartSite site, Control lines, Runnable copy, Control filter) {
		site.getService(IContextService.class).activateContext(CONTEXT);
		IHandlerService handlers = site.getService(IHandlerService.class);
		handlers.activateHandler(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, new RunnableHandler(filter::setFocus));
		IHandler copying = new RunnableHandler(copy);
		IHandlerActivation[] active = new IHandlerActivation[1];
		lines.addListener(SWT.FocusIn,
				e -> active[0] = handlers.activateHandler(IWorkbenchCommandConstants.EDIT_COPY, copying));
		lines.addListener(SWT.FocusOut, e -> {
			if (active[0] != null) {
				handlers.deactivateHandler(active[0]);
			}
		});
	}
}
