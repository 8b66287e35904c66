package dev.outboard.wire.internal.message;

/**
 * What is to be known of calls that share a message. A worker runs them one after another and answers with one result
 * for all: the nanoseconds that they took, and of each its form, the number of bytes that follow, and these. It need
 * not get to the last one: those without an entry were not run.
 */
public final class Batch {

	/** A message is full when it has so many bytes; one more may follow that takes as many as it is allowed alone. */
	public static final int FULL_BYTES = 512 * 1024;

	/** The form of an entry that holds what the function returned. */
	public static final byte RETURNED = 0;

	/** The form of an entry that holds what the function threw. */
	public static final byte THREW = 1;

	private Batch() {
	}
}
