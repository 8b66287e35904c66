package dev.outboard.ui.internal.plot;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.part.ShowInContext;

/** Opens the Signals plot with what the selected workers announce. */
public final class ShowInPlotHandler extends AbstractHandler {

	private static final String VIEW = "dev.outboard.ui.views.plot";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		try {
			PlotView view = (PlotView) page.showView(VIEW);
			view.show(new ShowInContext(null, HandlerUtil.getCurrentSelection(event)));
		} catch (PartInitException e) {
			throw new ExecutionException("The Signals plot can't be opened", e);
		}
		return null;
	}
}
