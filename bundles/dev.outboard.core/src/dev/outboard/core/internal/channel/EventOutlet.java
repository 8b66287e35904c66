package dev.outboard.core.internal.channel;

import java.util.Map;

/** The way of events to those that listen to topics. */
public interface EventOutlet {

	/** Returns what changes with those that listen: until then, {@link #isHeard} stays the same. */
	int audience();

	/** Returns whether somebody listens to {@code topic}. */
	boolean isHeard(String topic);

	/** Publishes an event, and returns when the handlers have seen it. */
	void send(String topic, Map<String, Object> properties);
}
