package dev.outboard.ui.console.internal;

import org.osgi.service.event.Event;

import dev.outboard.api.WorkerHandle;
import dev.outboard.api.event.WorkerEventProperties;
import dev.outboard.ui.internal.events.EventWorker;

/**
 * Which worker a console is of.
 *
 * @param instanceId its instance id
 * @param name       its short name, as in {@code upper#3}
 */
record WorkerName(String instanceId, String name) {

	static WorkerName of(WorkerHandle<?> worker) {
		return new WorkerName(worker.instanceId(), worker.displayName());
	}

	static WorkerName of(Event event) {
		return new WorkerName((String) event.getProperty(WorkerEventProperties.INSTANCE), EventWorker.name(event));
	}
}
