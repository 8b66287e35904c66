package dev.outboard.host.tests.worker;

import dev.outboard.api.contract.Overflow;
import dev.outboard.api.contract.Signal;
import dev.outboard.api.contract.WritableProperty;

/** A contract with signals and a property. */
public interface Meter {

	@Overflow(value = Overflow.Policy.BLOCK, capacity = 2)
	Signal<Integer> strict();

	@Overflow(Overflow.Policy.LATEST)
	Signal<String> free();

	WritableProperty<Integer> level();

	/** Tells that it emits, and emits on strict. */
	void emit(int first, int last);
}
