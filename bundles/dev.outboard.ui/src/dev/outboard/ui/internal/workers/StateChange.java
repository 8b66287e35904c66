package dev.outboard.ui.internal.workers;

import org.osgi.service.event.Event;

import dev.outboard.api.WorkerState;
import dev.outboard.api.event.WorkerEventProperties;

/**
 * A worker's change of state, as EventAdmin tells it.
 *
 * @param definitionId the definition it is a worker of
 * @param instanceId   its instance id
 * @param state        the state now in force
 * @param reason       what happened, for a final state
 */
public record StateChange(String definitionId, String instanceId, WorkerState state, String reason) {

	/** Reads it from an event of the topic of states. */
	public static StateChange of(Event event) {
		return new StateChange((String) event.getProperty(WorkerEventProperties.DEFINITION),
				(String) event.getProperty(WorkerEventProperties.INSTANCE),
				WorkerState.valueOf((String) event.getProperty(WorkerEventProperties.STATE)),
				event.getProperty(WorkerEventProperties.REASON) instanceof String reason ? reason : "");
	}
}
