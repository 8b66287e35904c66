package dev.outboard.core.tests;

import java.util.Map;

import dev.outboard.core.internal.channel.EventOutlet;

/** Publishes nothing, because nobody listens. */
final class Silence implements EventOutlet {

	@Override
	public int audience() {
		return 0;
	}

	@Override
	public boolean isHeard(String topic) {
		return false;
	}

	@Override
	public void send(String topic, Map<String, Object> properties) {
		throw new AssertionError("nobody listens to " + topic);
	}
}
