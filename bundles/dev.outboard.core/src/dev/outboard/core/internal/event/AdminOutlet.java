package dev.outboard.core.internal.event;

import java.util.Map;

import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

import dev.outboard.core.internal.channel.EventOutlet;

/**
 * Publishes events of channels at EventAdmin.
 *
 * @param eventAdmin where they go
 * @param listeners  who listens
 */
public record AdminOutlet(EventAdmin eventAdmin, Audience listeners) implements EventOutlet {

	@Override
	public int audience() {
		return listeners.changes();
	}

	@Override
	public boolean isHeard(String topic) {
		return listeners.listensTo(topic);
	}

	@Override
	public void send(String topic, Map<String, Object> properties) {
		eventAdmin.sendEvent(new Event(topic, properties));
	}
}
