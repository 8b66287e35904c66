package dev.outboard.core.tests.parts;

import dev.outboard.api.contract.Overflow;
import dev.outboard.api.contract.Property;
import dev.outboard.api.contract.Signal;

/** The contract of a worker that tells by itself which version it is of. */
public interface Reporter {

	@Overflow(value = Overflow.Policy.BLOCK, capacity = 1)
	Signal<String> reports();

	Property<String> version();

	void report(int times);
}
