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

	/** Takes a key; it is the user's {@code equals} and {@code hashCode} that run meanwhile. */
	interface Taker {

		void take(int index, Object key);
	}

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

	/** Hands all to {@code taker}, unless that were too much work. */
	void forEach(Input in, Taker taker) {
		try {
			if (costs != null) {
				spend(in);
			}
			for (int i = 0; i < size; i++) {
				taker.take(i, keys[i]);
			}
		} catch (CodecException e) {
			throw e;
		} catch (RuntimeException | StackOverflowError e) {
			throw new CodecException("equals or hashCode of an element threw " + e, e);
		}
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
				|| codec instanceof NullableCodec<?> nullable && nullable.codec() instanceof PrimitiveCodecs.Primitive;
	}
}
