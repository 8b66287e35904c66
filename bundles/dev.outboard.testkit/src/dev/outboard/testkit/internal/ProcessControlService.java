package dev.outboard.testkit.internal;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

import dev.outboard.api.WorkerService;
import dev.outboard.testkit.Await;

/** Finds the process-control service of the framework that the test runs in. */
public final class ProcessControlService {

	private ProcessControlService() {
	}

	/**
	 * Waits for the service and returns it.
	 *
	 * @throws IllegalStateException when there is no framework, or no service in it
	 */
	public static WorkerService get() {
		ServiceTracker<WorkerService, WorkerService> tracker = new ServiceTracker<>(bundleContext(), WorkerService.class,
				null);
		tracker.open();
		try {
			WorkerService service = tracker.waitForService(Await.LIMIT.toMillis());
			if (service == null) {
				throw new IllegalStateException("there is no WorkerService: are the bundles dev.outboard.core,"
						+ " org.apache.felix.scr and an EventAdmin installed, and is SCR started?");
			}
			return service;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("the wait for the WorkerService was interrupted", e);
		} finally {
			tracker.close();
		}
	}

	/**
	 * Returns the test kit's bundle context.
	 *
	 * @throws IllegalStateException when there is no framework
	 */
	public static BundleContext bundleContext() {
		Bundle bundle = FrameworkUtil.getBundle(ProcessControlService.class);
		if (bundle == null) {
			throw new IllegalStateException("workers need an OSGi framework: run the test with tycho-surefire, or in an IDE"
					+ " as JUnit Plug-in Test; no workbench is needed");
		}
		return bundle.getBundleContext();
	}
}
