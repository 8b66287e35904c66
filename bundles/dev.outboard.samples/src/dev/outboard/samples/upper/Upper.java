package dev.outboard.samples.upper;

import dev.outboard.api.contract.EmitsSignal;

/** Turns text into upper case. */
public interface Upper {

	/** Returns {@code text} in upper case, the same in every locale. */
	@EmitsSignal("upper_finished")
	String upper(String text);
}
