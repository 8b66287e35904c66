package dev.outboard.ui.internal.notifications;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

import dev.outboard.api.WorkerState;
import dev.outboard.ui.internal.workers.StateChange;
import dev.outboard.ui.internal.workers.WorkerRow;

/** Opens the Workers view with a failed worker selected. */
final class ShowWorker {

	private static final String VIEW = "dev.outboard.ui.views.workers";

	private ShowWorker() {
	}

	/** Shows it in the active window; a window that is minimized is brought back. */
	static void show(FailedWorker worker) {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (window == null || window.getActivePage() == null) {
			return;
		}
		window.getShell().setMinimized(false);
		try {
			IViewPart view = window.getActivePage().showView(VIEW);
			WorkerRow row = WorkerRow.unseen(new StateChange(worker.definitionId(), worker.instanceId(),
					WorkerState.FAILED, worker.reason()));
			view.getSite().getSelectionProvider().setSelection(new StructuredSelection(row));
		} catch (PartInitException e) {
			ILog.of(ShowWorker.class).error("The view " + VIEW + " can't be opened", e);
		}
	}
}
