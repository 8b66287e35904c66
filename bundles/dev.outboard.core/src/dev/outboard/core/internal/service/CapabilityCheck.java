package dev.outboard.core.internal.service;

import java.util.Set;

import dev.outboard.api.Capability;
import dev.outboard.api.StartMethod;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerStartException;

/**
 * Fits options to what their start method can do: what somebody asked for when he started the worker is honoured or
 * refused; what its definition says is left out where it can't be honoured, so that a process can be made a thread by
 * one word.
 */
final class CapabilityCheck {

	private CapabilityCheck() {
	}

	/**
	 * Returns what a start method with these capabilities is to honour.
	 *
	 * @param options  what was asked for
	 * @param defaults what the definition says now, which may have changed since the worker was created
	 * @throws WorkerStartException when more was asked for
	 */
	static StartOptions honoured(StartOptions options, StartOptions defaults, Set<Capability> capabilities) {
		options.needs().forEach((option, capability) -> {
			if (!capabilities.contains(capability)) {
				throw new WorkerStartException("the start method '" + options.startMethod() + "' can't honour StartOptions."
						+ option + " (it lacks " + capability + "); leave that out, or choose the start method '"
						+ StartMethod.PROCESS + "'");
			}
		});
		return options.withDefaults(defaults.within(capabilities));
	}
}
