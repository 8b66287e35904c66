package dev.outboard.testkit.probe;

/** A contract for the items that a pool works on: what an item says, it does. */
public interface Item {

	/** Returns {@code text}, unless it is {@code kill}, which ends the process at once, or {@code fail}, which throws. */
	String process(String text);

	/** Returns {@code text} when it is released: as soon as there is that file. */
	String processWhenThere(String text, String file) throws InterruptedException;

	long pid();
}
