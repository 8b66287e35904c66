package dev.outboard.samples.unstable;

import dev.outboard.api.contract.Signal;

/** Crashes when it is told to, and says so when it is there again. */
public interface Unstable {

	/** Emitted at each start: how often it was started. */
	Signal<Integer> alive();

	/** Returns how many calls this start of it has had, this one included. */
	int calls();

	/** Ends its process as a crash does: at once, without a word, with this exit status. */
	void crash(int status);
}
