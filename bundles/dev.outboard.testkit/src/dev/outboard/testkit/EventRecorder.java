package dev.outboard.testkit;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

import dev.outboard.api.WorkerHandle;
import dev.outboard.api.event.WorkerEventProperties;
import dev.outboard.api.event.WorkerTopics;
import dev.outboard.testkit.internal.ProcessControlService;

/**
 * Keeps the events of one worker, from its creation to its closing.
 *
 * @since 0.1
 */
public final class EventRecorder implements EventHandler, AutoCloseable {

	private final List<Event> events = new CopyOnWriteArrayList<>();
	private final ServiceRegistration<EventHandler> registration;

	/** Begins to record. */
	public EventRecorder(WorkerHandle<?> worker) {
		Dictionary<String, Object> properties = new Hashtable<>();
		properties.put(EventConstants.EVENT_TOPIC, WorkerTopics.allOf(worker.definition().id(), worker.instanceId()));
		registration = ProcessControlService.bundleContext().registerService(EventHandler.class, this, properties);
	}

	@Override
	public void handleEvent(Event event) {
		events.add(event);
	}

	/** Returns all events so far. */
	public List<Event> all() {
		return List.copyOf(events);
	}

	/** Returns the events of that kind so far. */
	public List<Event> ofKind(String kind) {
		return events.stream().filter(event -> kind.equals(event.getProperty(WorkerEventProperties.KIND))).toList();
	}

	/** Returns that property of each event of that kind so far. */
	public List<Object> values(String kind, String property) {
		return ofKind(kind).stream().map(event -> event.getProperty(property)).toList();
	}

	/** Waits until {@code condition} holds. */
	public void await(Predicate<EventRecorder> condition) {
		Await.until("events of a worker", () -> condition.test(this));
	}

	/** Waits for a line of output. */
	public void awaitLine(String line) {
		await(recorder -> recorder.values(WorkerTopics.LOG, WorkerEventProperties.MESSAGE).contains(line));
	}

	@Override
	public void close() {
		registration.unregister();
	}
}
