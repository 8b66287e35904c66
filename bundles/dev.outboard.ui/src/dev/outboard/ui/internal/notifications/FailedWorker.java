package dev.outboard.ui.internal.notifications;

import org.osgi.service.event.Event;

import dev.outboard.api.WorkerState;
import dev.outboard.api.event.WorkerEventProperties;
import dev.outboard.ui.internal.workers.StateChange;
import dev.outboard.ui.internal.workers.WorkerRow;

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

	/** Returns it as the Workers view knows it. */
	WorkerRow row() {
		return WorkerRow.unseen(new StateChange(definitionId, instanceId, WorkerState.FAILED, reason));
	}

	/** Returns the short name that people know it by. */
	String name() {
		return definitionId.substring(definitionId.lastIndexOf('.') + 1) + '#' + instanceId;
	}
}
