package dev.outboard.cli.internal.lookup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

import dev.outboard.api.WorkerService;
import dev.outboard.samples.demo.Demo;

/** Finds the services that commands use. */
public final class Services {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final BundleContext bundles;

	public Services(BundleContext bundles) {
		this.bundles = bundles;
	}

	/** Returns what services are registered and found with. */
	public BundleContext bundles() {
		return bundles;
	}

	/**
	 * Returns the process-control service, and waits for it a while.
	 *
	 * @throws MissingServiceException when it doesn't come
	 */
	public WorkerService workers() throws InterruptedException {
		ServiceTracker<WorkerService, WorkerService> tracker = new ServiceTracker<>(bundles, WorkerService.class, null);
		tracker.open();
		try {
			WorkerService workers = tracker.waitForService(PATIENCE.toMillis());
			if (workers == null) {
				throw new MissingServiceException("the process-control service did not come up within "
						+ PATIENCE.toSeconds() + " s. It takes dev.outboard.core, EventAdmin and Declarative Services;"
						+ " why it can't start, the log may tell: " + bundles.getProperty("osgi.logfile"));
			}
			return workers;
		} finally {
			tracker.close();
		}
	}

	/** Returns the demos, sorted by name; none where the samples aren't installed. */
	public List<Demo> demos() {
		List<Demo> demos = new ArrayList<>();
		try {
			// by name: without the samples there is no such class
			ServiceReference<?>[] references = bundles.getServiceReferences("dev.outboard.samples.demo.Demo", null);
			for (ServiceReference<?> reference : references == null ? new ServiceReference<?>[0] : references) {
				if (bundles.getService(reference) instanceof Demo demo) {
					demos.add(demo);
				}
			}
		} catch (InvalidSyntaxException e) {
			throw new IllegalStateException("no filter, no syntax", e);
		}
		demos.sort(Comparator.comparing(Demo::name));
		return demos;
	}
}
