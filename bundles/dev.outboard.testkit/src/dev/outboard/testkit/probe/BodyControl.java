package dev.outboard.testkit.probe;

/** Tells a worker's body what to do. */
public interface BodyControl {

	String threadOfBody();

	void letReturn();

	void letThrow();

	void letExit(int status);
}
