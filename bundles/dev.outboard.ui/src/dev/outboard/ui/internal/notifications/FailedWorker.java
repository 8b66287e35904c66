package dev.outboard.ui.internal.notifications;

import org.osgi.service.event.Event;

import dev.outboard.api.event.WorkerEventProperties;

/**
 * A worker that has failed.
 *
 * @param definitionId the definition it was a worker of
 * @param instanceId   its instance id
 * @param reason       what happened, in words that fit after its name
 */
record FailedWorker(String definitionId, String instanceId, String reason) {

	static FailedWorker of(Event event) {
		return new FailedWorker((String) event.getProperty(WorkerEventProperties.DEFINITION),
				(String) event.getProperty(WorkerEventProperties.INSTANCE),
				event.getProperty(WorkerEventProperties.REASON) instanceof String reason ? reason : "");
	}

	/** Returns the short name that people know it by. */
	String name() {
		return definitionId.substring(definitionId.lastIndexOf('.') + 1) + '#' + instanceId;
	}
}
