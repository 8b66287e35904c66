package dev.outboard.cli.internal.lookup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.osgi.framework.BundleContext;
import org.osgi.framework.Filter;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

import dev.outboard.api.StartMethod;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerDefinition;
import dev.outboard.api.WorkerService;
import dev.outboard.api.spi.StartMethodProvider;
import dev.outboard.json.internal.text.NearestName;
import dev.outboard.samples.demo.Demo;

/** Finds the services that commands use. */
public final class Services {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	/** The process-control service may be there before the last of the start methods. */
	private static final Duration STRAGGLER_PATIENCE = Duration.ofSeconds(1);

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

	/**
	 * Returns options with the start method of that name, or that of the definition where none is named; waits a moment
	 * for one that isn't there yet.
	 *
	 * @throws UsageException when there is none; it names those there are
	 */
	public StartOptions startOptions(WorkerDefinition definition, Optional<String> startMethod)
			throws InterruptedException {
		String name = startMethod.orElse(definition.defaults().startMethod().name());
		return StartOptions.defaults().startMethod(startMethod(name));
	}

	private StartMethod startMethod(String name) throws InterruptedException {
		try {
			Filter filter = bundles.createFilter("(&(objectClass=" + StartMethodProvider.class.getName() + ")("
					+ StartMethodProvider.NAME + "=" + name.replaceAll("[\\\\*()]", "\\\\$0") + "))");
			ServiceTracker<?, ?> tracker = new ServiceTracker<>(bundles, filter, null);
			tracker.open();
			boolean found = tracker.waitForService(STRAGGLER_PATIENCE.toMillis()) != null;
			tracker.close();
			if (found) {
				return new StartMethod(name);
			}
			List<String> names = bundles.getServiceReferences(StartMethodProvider.class, null).stream()
					.map(reference -> String.valueOf(reference.getProperty(StartMethodProvider.NAME))).sorted().toList();
			throw noStartMethod(name, names);
		} catch (InvalidSyntaxException e) {
			throw new IllegalStateException("the name of a start method was not escaped: " + name, e);
		}
	}

	private static UsageException noStartMethod(String name, List<String> names) {
		return new UsageException("there is no start method '" + name + "'" + NearestName.of(name, names)
				.map(near -> "; did you mean " + near + "?").orElse("; there is " + String.join(", ", names)));
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
