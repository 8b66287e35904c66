package dev.outboard.ui.internal.workers;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** Opens the Workers view with a worker selected. */
public final class ShowWorker {

	private static final String VIEW = "dev.outboard.ui.views.workers";

	private ShowWorker() {
	}

	/** Shows it in the active window; one that is minimized is brought back. */
	public static void show(WorkerRow worker) {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (window == null || window.getActivePage() == null) {
			return;
		}
		window.getShell().setMinimized(false);
		try {
			IViewPart view = window.getActivePage().showView(VIEW);
			view.getSite().getSelectionProvider().setSelection(new StructuredSelection(worker));
		} catch (PartInitException e) {
			ILog.of(ShowWorker.class).error("The view " + VIEW + " can't be opened", e);
		}
	}
}
