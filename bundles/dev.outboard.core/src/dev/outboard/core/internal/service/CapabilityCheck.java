package dev.outboard.core.internal.service;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import dev.outboard.api.Capability;
import dev.outboard.api.StartMethod;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerStartException;

/** Refuses options that their start method can't honour. */
final class CapabilityCheck {

	private CapabilityCheck() {
	}

	/**
	 * Checks {@code options} against what their start method can do.
	 *
	 * @throws WorkerStartException when they ask for more
	 */
	static void check(StartOptions options, Set<Capability> capabilities) {
		needs(options).forEach((option, capability) -> {
			if (!capabilities.contains(capability)) {
				throw new WorkerStartException("the start method '" + options.startMethod() + "' can't honour StartOptions."
						+ option + " (it lacks " + capability + "); leave that out, or choose the start method '"
						+ StartMethod.PROCESS + "'");
			}
		});
	}

	/** Returns the options that are set and need something, by name. */
	private static Map<String, Capability> needs(StartOptions options) {
		Map<String, Capability> needs = new TreeMap<>();
		options.heap().ifPresent(heap -> needs.put("heap", Capability.JVM_OPTIONS));
		options.javaHome().ifPresent(home -> needs.put("javaHome", Capability.JVM_OPTIONS));
		if (!options.jvmOptions().isEmpty()) {
			needs.put("jvmOptions", Capability.JVM_OPTIONS);
		}
		if (!options.environment().isEmpty()) {
			needs.put("environment", Capability.ENVIRONMENT);
		}
		options.workingDirectory().ifPresent(directory -> needs.put("workingDirectory", Capability.WORKING_DIRECTORY));
		return needs;
	}
}
