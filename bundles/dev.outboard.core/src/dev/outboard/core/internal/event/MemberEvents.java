package dev.outboard.core.internal.event;

import dev.outboard.api.event.WorkerEventProperties;
import dev.outboard.api.event.WorkerTopics;

/** Publishes the signals and properties of one worker at EventAdmin, where somebody listens. */
public final class MemberEvents {

	private final WorkerEvents events;
	private final Audience audience;

	MemberEvents(WorkerEvents events, Audience audience) {
		this.events = events;
		this.audience = audience;
	}

	/** Returns what publishes one signal, to be kept. */
	public MemberTopic signal(String signal) {
		return new MemberTopic(events, audience, events.signalTopic(signal), WorkerTopics.SIGNAL,
				WorkerEventProperties.SIGNAL, signal);
	}

	/** Returns what publishes one property, to be kept. */
	public MemberTopic property(String property) {
		return new MemberTopic(events, audience, events.propertyTopic(property), WorkerTopics.PROPERTY,
				WorkerEventProperties.PROPERTY, property);
	}
}
