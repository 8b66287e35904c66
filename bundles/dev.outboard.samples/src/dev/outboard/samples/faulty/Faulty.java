package dev.outboard.samples.faulty;

/** Goes wrong in every way a worker can. */
public interface Faulty {

	/** Throws an {@link IllegalStateException} with this message, and with a cause. */
	void fail(String message);

	/**
	 * Does nothing for a while, unless interrupted, and says so.
	 *
	 * @param millis how long, in milliseconds
	 */
	String sleep(long millis) throws InterruptedException;

	/** Computes for ever, and heeds no interrupt. */
	void loop();

	/** Ends the process in the middle of the call, after a last line on standard output. */
	void exit(int status);

	/** Kills its own process with signal 9 in the middle of the call, after a last line on standard output. */
	void die() throws Exception;

	/** Allocates until there is no memory left. */
	void exhaustHeap();
}
