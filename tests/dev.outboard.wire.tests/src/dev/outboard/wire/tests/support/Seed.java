package dev.outboard.wire.tests.support;

import java.util.Random;

/**
 * The source of a test's random values: a new seed in each run, unless the system property {@code outboard.test.seed} names
 * one, to see a failure again. A test that fails says its seed.
 */
public final class Seed {

	private final long value = Long.getLong("outboard.test.seed", System.nanoTime());
	private final Random random = new Random(value);

	public Random random() {
		return random;
	}

	@Override
	public String toString() {
		return "-Doutboard.test.seed=" + value;
	}
}
