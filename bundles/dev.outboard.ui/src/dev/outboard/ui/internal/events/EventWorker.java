package dev.outboard.ui.internal.events;

import org.osgi.service.event.Event;

import dev.outboard.api.event.WorkerEventProperties;

/** Says which worker an event is of. */
public final class EventWorker {

	private EventWorker() {
	}

	/** Returns the worker's short name, as in {@code upper#3}. */
	public static String name(Event event) {
		String definition = (String) event.getProperty(WorkerEventProperties.DEFINITION);
		return definition.substring(definition.lastIndexOf('.') + 1) + '#' + event.getProperty(WorkerEventProperties.INSTANCE);
	}
}
