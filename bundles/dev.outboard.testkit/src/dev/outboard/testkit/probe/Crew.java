package dev.outboard.testkit.probe;

import java.util.List;

/** A contract for the members of a pool: tells which of them did what. */
public interface Crew {

	/** Two numbers, as the one input of a function of two. */
	record Pair(int a, int b) {
	}

	/** Returns what tells this worker from all others. */
	String who();

	/** Returns what it was prepared with. */
	String prepared();

	/** Remembers {@code text}, unless it is {@code fail}, which throws, or {@code die}, which ends the process. */
	void prepare(String text);

	/** Returns {@code number} twice; throws where it is negative. */
	int twice(int number);

	int product(int a, int b);

	/** Returns a text of that length. */
	String longText(int length);

	/** Remembers {@code text}, and returns it as soon as there is that file. */
	String processWhenThere(String text, String file) throws InterruptedException;

	/** Returns what {@link #processWhenThere} was called with. */
	List<String> begun();
}
