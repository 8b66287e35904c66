package dev.outboard.wire.internal.codec;

/** How deep a value may lie within others while it is written or read: no deeper than the stack of any thread allows. */
final class Nesting {

	private static final int MAXIMUM = 500;

	private Nesting() {
	}

	/**
	 * Returns the depth of what lies in a value at {@code depth}.
	 *
	 * @throws CodecException when that is too deep
	 */
	static int below(int depth) {
		if (depth >= MAXIMUM) {
			throw new CodecException("the value is nested more than " + MAXIMUM + " deep, or contains itself; pass it as a"
					+ " list of its parts");
		}
		return depth + 1;
	}
}
