package dev.outboard.testkit.internal;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

import dev.outboard.api.WorkerService;
import dev.outboard.api.channel.Channels;
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
		return get(WorkerService.class);
	}

	/** Waits for the service that makes channels, likewise. */
	public static Channels channels() {
		return get(Channels.class);
	}

	private static <S> S get(Class<S> type) {
		ServiceTracker<S, S> tracker = new ServiceTracker<>(bundleContext(), type, null);
		tracker.open();
		try {
			S service = tracker.waitForService(Await.LIMIT.toMillis());
			if (service == null) {
				throw new IllegalStateException("there is no " + type.getSimpleName() + ": are the bundles dev.outboard.core,"
						+ " org.apache.felix.scr and an EventAdmin installed, and is SCR started?");
			}
			return service;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("the wait for the " + type.getSimpleName() + " was interrupted", e);
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
