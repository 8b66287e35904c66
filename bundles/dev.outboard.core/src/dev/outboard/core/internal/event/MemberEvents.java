package dev.outboard.core.internal.event;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.outboard.api.event.WorkerEventProperties;
import dev.outboard.api.event.WorkerTopics;

/** Publishes the signals and properties of one worker at EventAdmin, where somebody listens. */
public final class MemberEvents {

	private final WorkerEvents events;
	private final Audience audience;
	private final Map<String, MemberTopic> signals = new ConcurrentHashMap<>();
	private final Map<String, MemberTopic> properties = new ConcurrentHashMap<>();

	MemberEvents(WorkerEvents events, Audience audience) {
		this.events = events;
		this.audience = audience;
	}

	/** Returns whether somebody listens to that signal now. */
	public boolean isSignalHeard(String signal) {
		return signal(signal).isHeard(audience);
	}

	/** Returns whether somebody listens to that property now. */
	public boolean isPropertyHeard(String property) {
		return property(property).isHeard(audience);
	}

	/**
	 * Announces a signal where somebody listens: for the dispatcher.
	 *
	 * @param value   its value, or null
	 * @param size    how many bytes it came in
	 * @param dropped how many values were dropped just before it
	 */
	public void signal(String signal, Object value, int size, long dropped, int incarnation)
			throws ReflectiveOperationException {
		send(signal(signal), value, size, dropped, incarnation);
	}

	/** Announces a property's value, which came in {@code size} bytes, where somebody listens: for the dispatcher. */
	public void property(String property, Object value, int size, int incarnation) throws ReflectiveOperationException {
		send(property(property), value, size, 0, incarnation);
	}

	private void send(MemberTopic topic, Object value, int size, long dropped, int incarnation)
			throws ReflectiveOperationException {
		if (topic.isHeard(audience)) {
			events.sendNow(topic.event(events, value, dropped, incarnation), size);
		}
	}

	private MemberTopic signal(String signal) {
		MemberTopic known = signals.get(signal);
		return known != null ? known
				: signals.computeIfAbsent(signal, name -> new MemberTopic(events.signalTopic(name), WorkerTopics.SIGNAL,
						WorkerEventProperties.SIGNAL, name));
	}

	private MemberTopic property(String property) {
		MemberTopic known = properties.get(property);
		return known != null ? known
				: properties.computeIfAbsent(property, name -> new MemberTopic(events.propertyTopic(name),
						WorkerTopics.PROPERTY, WorkerEventProperties.PROPERTY, name));
	}
}
