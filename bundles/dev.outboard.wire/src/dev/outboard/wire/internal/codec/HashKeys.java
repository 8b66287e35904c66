package dev.outboard.wire.internal.codec;

import java.util.Arrays;

/**
 * The decoded elements of a set or keys of a map, before they go into a hash table. There each is compared with those
 * that have its hash code; a peer that sends nothing but such would keep this side busy for the square of their number.
 * So the work is reckoned first, and taken from what the message may cause.
 */
final class HashKeys {

	private final Codec<Object> codec;
	private final Object[] keys;
	/** What one comparison with a key may cost; null where a hash table finds its way without. */
	private final long[] costs;
	private int size;

	HashKeys(Codec<Object> codec, int capacity) {
		this.codec = codec;
		this.keys = new Object[capacity];
		this.costs = isOrdered(codec) ? null : new long[capacity];
	}

	/** Reads one more. */
	void read(Input in) {
		long before = in.effort();
		keys[size] = codec.read(in);
		if (costs != null) {
			costs[size] = in.effort() - before;
		}
		size++;
	}

	/** Returns all, unless it were too much work to put them into a hash table. */
	Object[] all(Input in) {
		if (costs != null) {
			try {
				spend(in);
			} catch (RuntimeException | StackOverflowError e) {
				throw refused(e);
			}
		}
		return keys;
	}

	/** Hash tables run equals and hashCode of what was decoded: the user's code, which may throw anything. */
	static CodecException refused(Throwable failure) {
		return failure instanceof CodecException known ? known
				: new CodecException("equals or hashCode of an element threw " + failure, failure);
	}

	/** Sorted by hash code, and then by position, those that will be compared stand side by side. */
	private void spend(Input in) {
		long[] sorted = new long[size];
		for (int i = 0; i < size; i++) {
			sorted[i] = (long) (keys[i] == null ? 0 : keys[i].hashCode()) << 32 | i;
		}
		Arrays.sort(sorted);
		int first = 0;
		for (int i = 1; i < size; i++) {
			if (sorted[i] >> 32 != sorted[first] >> 32) {
				first = i;
			} else {
				in.spend((i - first) * costs[(int) sorted[i]]);
			}
		}
	}

	/** Hash tables sort keys of these types by their natural order where hash codes are alike. */
	private static boolean isOrdered(Codec<Object> codec) {
		return (Object) codec == ScalarCodecs.STRING
				|| codec instanceof NullableCodec<?> nullable && nullable.codec() instanceof PrimitiveCodec;
	}
}
