package dev.outboard.core.tests.parts;

/** Provides the service. */
public final class PoliteGreeter implements Greeter {

	@Override
	public String greeting() {
		return "how do you do";
	}
}
