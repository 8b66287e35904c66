package dev.outboard.core.tests.guava;

import java.util.List;

/** Runs Guava's tests of collections where this worker is. */
public interface Suites {

	/**
	 * What came of a test.
	 *
	 * @param failure what it failed with; null when it passed
	 */
	record Outcome(String test, String failure) {
	}

	/** Runs all tests of a {@code map} or a {@code list}. */
	List<Outcome> run(String what);
}
