package dev.outboard.bench.outboard;

import dev.outboard.bench.agent.Agent;

/** What a flood of signals does to the UI thread. */
final class UiMeasures {

	private final Services services;

	UiMeasures(Services services) {
		this.services = services;
	}

	void addTo(Agent agent) {
		agent.with("ui", argument -> {
			throw new UnsupportedOperationException(services + argument);
		});
	}
}
