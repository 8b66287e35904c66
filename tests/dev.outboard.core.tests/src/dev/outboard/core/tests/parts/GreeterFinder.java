package dev.outboard.core.tests.parts;

import java.util.ServiceLoader;

/** Calls itself what the service says. */
public final class GreeterFinder {

	@Override
	public String toString() {
		return ServiceLoader.load(Greeter.class).findFirst().map(Greeter::greeting).orElse("nobody is there");
	}
}
