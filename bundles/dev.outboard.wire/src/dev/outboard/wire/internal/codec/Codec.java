package dev.outboard.wire.internal.codec;

/**
 * Encodes and decodes the values of one type. Stateless, and safe for any thread.
 *
 * @param <T> the type; a primitive one by its wrapper
 */
public interface Codec<T> {

	/** Appends {@code value}. */
	void write(Output out, T value);

	/** Reads the value that follows. */
	T read(Input in);

	/** Returns the fewest bytes that a value takes: 1 or more, so that counts can be checked. */
	default int minimumSize() {
		return 1;
	}

	/** Returns what it writes. */
	Layout layout();
}
