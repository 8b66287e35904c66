package dev.outboard.wire.internal.codec;

/** How deep a value lies within others while it is written or read: no deeper than the stack of any thread allows. */
final class Nesting {

	private static final int MAXIMUM = 500;

	private int depth;

	void enter() {
		if (++depth > MAXIMUM) {
			throw new CodecException("the value is nested more than " + MAXIMUM + " deep, or contains itself; pass it as a"
					+ " list of its parts");
		}
	}

	void leave() {
		depth--;
	}
}
