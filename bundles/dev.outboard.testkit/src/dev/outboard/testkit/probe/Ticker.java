package dev.outboard.testkit.probe;

import java.io.IOException;
import java.util.concurrent.CompletionStage;

import dev.outboard.api.contract.Signal;

/** Numbers what it emits, so that it is seen when something is missing, doubled or late. */
public interface Ticker {

	/** A number of a worker's incarnation; the first is 0. */
	record Tick(int incarnation, int number) {
	}

	Signal<Tick> ticks();

	/** Emits a tick and returns {@code value}. */
	int tick(int value);

	/** Emits a tick and returns {@code value}, later. */
	CompletionStage<Integer> tickLater(int value);

	/** Emits ticks for as long as the worker's JVM runs, from a thread of its own; once is enough. */
	void tickOn();

	/** Throws that. */
	void fail(String message) throws IOException;

	/** Waits until it is interrupted. */
	void hold();
}
