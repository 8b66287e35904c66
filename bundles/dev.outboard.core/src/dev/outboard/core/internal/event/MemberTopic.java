package dev.outboard.core.internal.event;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.osgi.service.event.Event;

import dev.outboard.api.event.WorkerEventProperties;

/** Publishes the values of one member: knows its topic, who hears it, and what its events have in common. */
public final class MemberTopic {

	private final WorkerEvents events;
	private final Audience audience;
	private final String name;
	private final String kind;
	private final String memberProperty;
	private final String member;
	/** What was found when the audience had last changed. */
	private volatile Heard heard = new Heard(false, -1);

	// of the dispatcher
	private Map<String, Object> common = Map.of();
	private int incarnation = -1;
	private Class<?> recordType;
	private Map<String, Method> accessors = Map.of();

	private record Heard(boolean is, int changes) {
	}

	/**
	 * @param name           the topic
	 * @param kind           what the events are of
	 * @param memberProperty the event property that names the member
	 */
	MemberTopic(WorkerEvents events, Audience audience, String name, String kind, String memberProperty, String member) {
		this.events = events;
		this.audience = audience;
		this.name = name;
		this.kind = kind;
		this.memberProperty = memberProperty;
		this.member = member;
	}

	/** Returns whether somebody listens now. */
	public boolean isHeard() {
		Heard known = heard;
		int changes = audience.changes();
		if (known.changes() != changes) {
			known = new Heard(audience.listensTo(name), changes);
			heard = known;
		}
		return known.is();
	}

	/**
	 * Announces a value where somebody listens: for the dispatcher.
	 *
	 * @param value   or null
	 * @param size    how many bytes it came in
	 * @param dropped how many values were dropped just before it
	 */
	public void publish(Object value, int size, long dropped, int ofIncarnation) throws ReflectiveOperationException {
		if (isHeard()) {
			events.sendNow(event(value, dropped, ofIncarnation), size);
		}
	}

	private Event event(Object value, long dropped, int ofIncarnation) throws ReflectiveOperationException {
		if (incarnation != ofIncarnation) {
			common = events.common(kind, ofIncarnation);
			common.put(memberProperty, member);
			incarnation = ofIncarnation;
		}
		Map<String, Object> own = value instanceof Record ? components(value) : Map.of();
		if (dropped > 0) {
			own = new HashMap<>(own);
			own.put(WorkerEventProperties.DROPPED, dropped);
		}
		return new Event(name, new MemberProperties(common, own, value));
	}

	private Map<String, Object> components(Object value) throws ReflectiveOperationException {
		if (value.getClass() != recordType) {
			accessors = accessors(value.getClass());
			recordType = value.getClass();
		}
		Map<String, Object> parts = new HashMap<>();
		for (Map.Entry<String, Method> accessor : accessors.entrySet()) {
			Object part = accessor.getValue().invoke(value);
			if (part != null) {
				parts.put(accessor.getKey(), part);
			}
		}
		return parts;
	}

	private static Map<String, Method> accessors(Class<?> type) {
		Map<String, Method> accessors = new LinkedHashMap<>();
		for (RecordComponent component : type.getRecordComponents()) {
			component.getAccessor().setAccessible(true);
			accessors.put(WorkerEventProperties.COMPONENT_PREFIX + component.getName(), component.getAccessor());
		}
		return accessors;
	}
}
