package dev.outboard.core.internal.event;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.outboard.api.event.WorkerEventProperties;
import dev.outboard.api.event.WorkerTopics;

/** Publishes the signals and properties of one worker at EventAdmin, where somebody listens. */
public final class MemberEvents {

	private final WorkerEvents events;
	private final Audience audience;
	private final Map<String, Topic> signals = new ConcurrentHashMap<>();
	private final Map<String, Topic> properties = new ConcurrentHashMap<>();

	/** The topic of a member, and whether somebody listened to it when the audience had changed so often. */
	private record Topic(String name, boolean heard, int changes) {
	}

	MemberEvents(WorkerEvents events, Audience audience) {
		this.events = events;
		this.audience = audience;
	}

	/** Returns whether somebody listens to that signal now. */
	public boolean isSignalHeard(String signal) {
		return topic(signals, signal, true).heard();
	}

	/** Returns whether somebody listens to that property now. */
	public boolean isPropertyHeard(String property) {
		return topic(properties, property, false).heard();
	}

	/**
	 * Announces a signal where somebody listens: for the dispatcher.
	 *
	 * @param value   its value, or null
	 * @param dropped how many values were dropped just before it
	 */
	public void signal(String signal, Object value, long dropped, int incarnation) throws ReflectiveOperationException {
		Topic topic = topic(signals, signal, true);
		if (topic.heard()) {
			Map<String, Object> details = events.properties(WorkerTopics.SIGNAL, incarnation);
			details.put(WorkerEventProperties.SIGNAL, signal);
			if (dropped > 0) {
				details.put(WorkerEventProperties.DROPPED, dropped);
			}
			putValue(details, value);
			events.sendNow(topic.name(), details);
		}
	}

	/** Announces a property's value where somebody listens: for the dispatcher. */
	public void property(String property, Object value, int incarnation) throws ReflectiveOperationException {
		Topic topic = topic(properties, property, false);
		if (topic.heard()) {
			Map<String, Object> details = events.properties(WorkerTopics.PROPERTY, incarnation);
			details.put(WorkerEventProperties.PROPERTY, property);
			putValue(details, value);
			events.sendNow(topic.name(), details);
		}
	}

	private Topic topic(Map<String, Topic> topics, String member, boolean signal) {
		Topic known = topics.get(member);
		int changes = audience.changes();
		if (known == null || known.changes() != changes) {
			String name = known != null ? known.name() : signal ? events.signalTopic(member) : events.propertyTopic(member);
			known = new Topic(name, audience.listensTo(name), changes);
			topics.put(member, known);
		}
		return known;
	}

	private static void putValue(Map<String, Object> details, Object value) throws ReflectiveOperationException {
		if (value == null) {
			return;
		}
		details.put(WorkerEventProperties.VALUE, value);
		if (value instanceof Record) {
			for (RecordComponent component : value.getClass().getRecordComponents()) {
				component.getAccessor().setAccessible(true);
				Object part = component.getAccessor().invoke(value);
				if (part != null) {
					details.put(WorkerEventProperties.COMPONENT_PREFIX + component.getName(), part);
				}
			}
		}
	}
}
