package dev.outboard.ui.internal;

import java.util.Optional;
import java.util.function.Supplier;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

import dev.outboard.api.WorkerService;

/** Holds on to the process-control service for a part that needs it, for as long as the part is there. */
public final class ProcessControl implements Supplier<Optional<WorkerService>>, AutoCloseable {

	private final ServiceTracker<WorkerService, WorkerService> tracker;

	/** For a part that asks for the service whenever it needs it. */
	public ProcessControl() {
		this(() -> {
		});
	}

	/** @param changed called on any thread when the service has come or gone */
	public ProcessControl(Runnable changed) {
		BundleContext context = FrameworkUtil.getBundle(ProcessControl.class).getBundleContext();
		tracker = new ServiceTracker<>(context, WorkerService.class, null) {

			@Override
			public WorkerService addingService(ServiceReference<WorkerService> reference) {
				changed.run();
				return super.addingService(reference);
			}

			@Override
			public void removedService(ServiceReference<WorkerService> reference, WorkerService service) {
				super.removedService(reference, service);
				changed.run();
			}
		};
		tracker.open();
	}

	/** Returns the service, where there is one now. */
	@Override
	public Optional<WorkerService> get() {
		return Optional.ofNullable(tracker.getService());
	}

	@Override
	public void close() {
		tracker.close();
	}
}
