package dev.outboard.ui.internal.end;

import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import dev.outboard.api.WorkerService;

/**
 * Ends the workers after the windows of a workbench are closed: before that, somebody could still veto, or press Cancel
 * where he is asked to save, and would be left without his workers.
 */
@Component(service = {}, immediate = true)
public final class WorkbenchEnd implements IWorkbenchListener {

	private final IWorkbench workbench;
	private final BundleContext context;

	@Activate
	public WorkbenchEnd(@Reference IWorkbench workbench, BundleContext context) {
		this.workbench = workbench;
		this.context = context;
		workbench.addWorkbenchListener(this);
	}

	@Deactivate
	void deactivate() {
		workbench.removeWorkbenchListener(this);
	}

	@Override
	public boolean preShutdown(IWorkbench closing, boolean forced) {
		return true;
	}

	/** A service that nobody uses has no workers, and need not be activated to say so. */
	@Override
	public void postShutdown(IWorkbench closed) {
		ServiceReference<WorkerService> reference = context.getServiceReference(WorkerService.class);
		if (reference == null || reference.getUsingBundles() == null) {
			return;
		}
		WorkerService service = context.getService(reference);
		if (service != null) {
			try {
				EndingWorkersDialog.await(new EndingWorkersJob(service), closed.getDisplay());
			} finally {
				context.ungetService(reference);
			}
		}
	}
}
