package dev.outboard.core.tests.parts;

import java.lang.management.ManagementFactory;

/** Calls itself the options of the JVM that it is in. */
public final class JvmArguments {

	@Override
	public String toString() {
		return String.join("\n", ManagementFactory.getRuntimeMXBean().getInputArguments());
	}
}
