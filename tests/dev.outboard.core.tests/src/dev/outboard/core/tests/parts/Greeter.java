package dev.outboard.core.tests.parts;

/** A service that a {@code ServiceLoader} finds. */
public interface Greeter {

	String greeting();
}
