package dev.outboard.ui.internal.notifications;

import java.util.Optional;
import java.util.OptionalLong;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

import dev.outboard.api.WorkerState;
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
			select(view.getSite().getSelectionProvider(), new WorkerRow(worker.definitionId(), worker.instanceId(),
					worker.name(), WorkerState.FAILED, OptionalLong.empty(), Optional.empty(), worker.reason(),
					Optional.empty()));
		} catch (PartInitException e) {
			ILog.of(ShowWorker.class).error("The view " + VIEW + " can't be opened", e);
		}
	}

	private static void select(ISelectionProvider provider, WorkerRow row) {
		if (provider instanceof Viewer viewer) {
			viewer.setSelection(new StructuredSelection(row), true);
		}
	}
}
