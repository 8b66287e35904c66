package dev.outboard.samples.adder;

import dev.outboard.api.contract.EmitsSignal;

/** Adds numbers. */
public interface Adder {

	/**
	 * Returns {@code a + b}.
	 *
	 * @throws ArithmeticException when the sum is no {@code int}
	 */
	@EmitsSignal("add_two_finished")
	int addTwo(int a, int b);
}
