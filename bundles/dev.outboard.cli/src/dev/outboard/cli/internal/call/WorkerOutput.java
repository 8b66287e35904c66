package dev.outboard.cli.internal.call;

import java.time.Duration;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerState;
import dev.outboard.api.event.WorkerEventProperties;
import dev.outboard.api.event.WorkerTopics;
import dev.outboard.cli.internal.console.Console;

/** Prints what a worker prints, from its topic, and knows when the last line has come. */
public final class WorkerOutput implements EventHandler, AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final String name;
	private final Console console;
	private final boolean verbose;
	private final CountDownLatch ended = new CountDownLatch(1);
	private final ServiceRegistration<EventHandler> registration;

	/** Follows {@code worker}, which must not have been started. */
	public WorkerOutput(BundleContext bundles, WorkerHandle<?> worker, Console console, boolean verbose) {
		this.name = worker.displayName();
		this.console = console;
		this.verbose = verbose;
		Dictionary<String, Object> properties = new Hashtable<>();
		String definition = worker.definition().id();
		properties.put(EventConstants.EVENT_TOPIC, new String[] { WorkerTopics.log(definition, worker.instanceId()),
				WorkerTopics.state(definition, worker.instanceId()) });
		this.registration = bundles.registerService(EventHandler.class, this, properties);
	}

	@Override
	public void handleEvent(Event event) {
		switch (String.valueOf(event.getProperty(WorkerEventProperties.KIND))) {
			case WorkerTopics.LOG -> console.err().println(name + ": " + event.getProperty(WorkerEventProperties.MESSAGE)
					+ (event.getProperty(WorkerEventProperties.EXCEPTION) instanceof Exception e ? ": " + e.getMessage() : ""));
			case WorkerTopics.STATE -> entered(WorkerState.valueOf((String) event.getProperty(WorkerEventProperties.STATE)),
					event.getProperty(WorkerEventProperties.PID));
			default -> {
				// nothing else comes on these topics
			}
		}
	}

	private void entered(WorkerState state, Object pid) {
		if (state == WorkerState.RUNNING && verbose && pid != null) {
			console.err().println("worker pid=" + pid);
		}
		if (state.isFinal()) {
			ended.countDown();
		}
	}

	/** Waits, after the worker's end, for its last event: the lines that it printed all come before it. */
	public void awaitEnd() throws InterruptedException {
		if (!ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
			console.message("the last lines of " + name + " may be missing");
		}
	}

	@Override
	public void close() {
		registration.unregister();
	}
}
