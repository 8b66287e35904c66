package dev.outboard.core.tests.parts;

/** The contract of workers in bundles that tests build. */
public interface Part {

	String describe(String name);
}
