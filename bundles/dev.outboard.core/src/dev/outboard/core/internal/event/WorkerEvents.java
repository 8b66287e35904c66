package dev.outboard.core.internal.event;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;

import org.osgi.service.event.Event;

import dev.outboard.api.ExitStatus;
import dev.outboard.api.WorkerState;
import dev.outboard.api.event.WorkerEventProperties;
import dev.outboard.api.event.WorkerTopics;
import dev.outboard.wire.internal.message.ProgressReport;

/** Publishes what happens to one worker at EventAdmin: in order, by the worker's own dispatcher. */
public final class WorkerEvents {

	private final EventLane lane;
	private final Audience audience;
	private final Executor dispatcher;
	private final String definitionId;
	private final String instanceId;
	private final MemberEvents members;

	/**
	 * @param lane       the way to EventAdmin
	 * @param dispatcher runs what is to be delivered, one after another
	 */
	public WorkerEvents(EventLane lane, Audience audience, Executor dispatcher, String definitionId,
			String instanceId) {
		this.lane = lane;
		this.audience = audience;
		this.members = new MemberEvents(this, audience);
		this.dispatcher = dispatcher;
		this.definitionId = definitionId;
		this.instanceId = instanceId;
	}

	/** Announces a change of state that has happened; never dropped. */
	public void state(WorkerState previous, WorkerState state, int incarnation, Map<String, ?> details) {
		Map<String, Object> properties = properties(WorkerTopics.STATE, incarnation);
		properties.put(WorkerEventProperties.PREVIOUS_STATE, previous.name());
		properties.put(WorkerEventProperties.STATE, state.name());
		properties.putAll(details);
		Event event = new Event(WorkerTopics.state(definitionId, instanceId), properties);
		dispatcher.execute(() -> lane.sendAlways(event));
	}

	/** Returns what publishes signals and properties. */
	public MemberEvents members() {
		return members;
	}

	/**
	 * Announces a log record or line of output.
	 *
	 * @param first run on the dispatcher before it is announced
	 * @param done  run on any thread when the handlers have seen it
	 */
	public void log(Map<String, ?> details, int incarnation, Runnable first, Runnable done) {
		Map<String, Object> properties = properties(WorkerTopics.LOG, incarnation);
		properties.putAll(details);
		Event event = new Event(WorkerTopics.log(definitionId, instanceId), properties);
		dispatcher.execute(() -> {
			try {
				first.run();
			} finally {
				lane.send(event, 0, done);
			}
		});
	}

	/** Announces how far a function has come, where somebody listens: all that it has reported is {@code state}. */
	public void progress(String function, ProgressReport state, int incarnation) {
		String topic = WorkerTopics.progress(definitionId, instanceId);
		if (!audience.listensTo(topic)) {
			return;
		}
		Map<String, Object> properties = properties(WorkerTopics.PROGRESS, incarnation);
		properties.put(WorkerEventProperties.FUNCTION, function);
		properties.put(WorkerEventProperties.TOTAL, state.total());
		properties.put(WorkerEventProperties.WORKED, state.worked() + state.internalWorked());
		properties.put(WorkerEventProperties.DONE, state.done());
		String task = state.taskName() != null ? state.taskName() : state.task();
		if (task != null) {
			properties.put(WorkerEventProperties.TASK, task);
		}
		if (state.subTask() != null) {
			properties.put(WorkerEventProperties.SUB_TASK, state.subTask());
		}
		send(topic, properties);
	}

	/** Announces what a function threw that no caller waits for. */
	public void error(String function, Throwable failure, int incarnation) {
		Map<String, Object> properties = properties(WorkerTopics.ERROR, incarnation);
		properties.put(WorkerEventProperties.FUNCTION, function);
		properties.put(WorkerEventProperties.MESSAGE, String.valueOf(failure.getMessage()));
		properties.put(WorkerEventProperties.EXCEPTION, failure);
		send(WorkerTopics.error(definitionId, instanceId), properties);
	}

	/** Returns what the event of a final state says of the end. */
	public static Map<String, ?> details(ExitStatus status) {
		return Map.of(WorkerEventProperties.EXIT_CODE, status.code(), WorkerEventProperties.EXIT_KIND, status.kind().name(),
				WorkerEventProperties.REASON, status.reason());
	}

	String signalTopic(String signal) {
		return WorkerTopics.signal(definitionId, instanceId, signal);
	}

	String propertyTopic(String property) {
		return WorkerTopics.property(definitionId, instanceId, property);
	}

	private Map<String, Object> properties(String kind, int incarnation) {
		Map<String, Object> properties = common(kind, incarnation);
		properties.put(WorkerEventProperties.TIMESTAMP, System.currentTimeMillis());
		return properties;
	}

	/** Returns what all events of a kind and incarnation have in common. */
	Map<String, Object> common(String kind, int incarnation) {
		Map<String, Object> common = new HashMap<>();
		common.put(WorkerEventProperties.KIND, kind);
		common.put(WorkerEventProperties.DEFINITION, definitionId);
		common.put(WorkerEventProperties.INSTANCE, instanceId);
		common.put(WorkerEventProperties.INCARNATION, incarnation);
		return common;
	}

	/** Sends an event, which came in {@code size} bytes, from this thread, which must be the dispatcher's. */
	void sendNow(Event event, int size) {
		lane.send(event, size);
	}

	private void send(String topic, Map<String, Object> properties) {
		Event event = new Event(topic, properties);
		dispatcher.execute(() -> sendNow(event, 0));
	}
}
