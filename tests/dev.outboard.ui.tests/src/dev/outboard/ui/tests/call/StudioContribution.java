package dev.outboard.ui.tests.call;

import java.util.Hashtable;
import java.util.Map;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

import dev.outboard.api.WorkerContribution;

/** Contributes {@link StudioWorker} for as long as a test takes. */
final class StudioContribution implements BeforeEachCallback, AfterEachCallback {

	private ServiceRegistration<WorkerContribution> registration;

	@Override
	public void beforeEach(ExtensionContext context) {
		registration = FrameworkUtil.getBundle(StudioContribution.class).getBundleContext()
				.registerService(WorkerContribution.class, new WorkerContribution() {
				}, new Hashtable<>(Map.of(WorkerContribution.ID, "dev.outboard.ui.tests.studio", WorkerContribution.NAME, "Studio",
						WorkerContribution.CONTRACT, Studio.class.getName(), WorkerContribution.IMPLEMENTATION,
						StudioWorker.class.getName())));
	}

	@Override
	public void afterEach(ExtensionContext context) {
		registration.unregister();
	}
}
