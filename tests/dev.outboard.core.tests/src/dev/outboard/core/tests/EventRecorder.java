package dev.outboard.core.tests;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import org.awaitility.Awaitility;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

import dev.outboard.api.WorkerHandle;
import dev.outboard.api.event.WorkerEventProperties;
import dev.outboard.api.event.WorkerTopics;

/** Keeps the events of one worker. */
final class EventRecorder implements EventHandler, AutoCloseable {

	private final List<Event> events = new CopyOnWriteArrayList<>();
	private final ServiceRegistration<EventHandler> registration;

	EventRecorder(BundleContext context, WorkerHandle<?> worker) {
		Dictionary<String, Object> properties = new Hashtable<>();
		properties.put(EventConstants.EVENT_TOPIC, WorkerTopics.allOf(worker.definition().id(), worker.instanceId()));
		registration = context.registerService(EventHandler.class, this, properties);
	}

	@Override
	public void handleEvent(Event event) {
		events.add(event);
	}

	/** Returns the events of that kind so far. */
	List<Event> ofKind(String kind) {
		return events.stream().filter(event -> kind.equals(event.getProperty(WorkerEventProperties.KIND))).toList();
	}

	/** Returns that property of each event of that kind so far. */
	List<Object> values(String kind, String property) {
		return ofKind(kind).stream().map(event -> event.getProperty(property)).toList();
	}

	void await(Predicate<EventRecorder> condition) {
		Awaitility.await().atMost(WorkerTest.LIMIT).until(() -> condition.test(this));
	}

	/** Waits for a line of output. */
	void awaitLine(String line) {
		await(recorder -> recorder.values(WorkerTopics.LOG, WorkerEventProperties.MESSAGE).contains(line));
	}

	@Override
	public void close() {
		registration.unregister();
	}
}
