package dev.outboard.wire.internal.codec;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Arrays of large messages that were encoded or decoded, for the next of the same size: to make a fresh one, filled
 * with zeros and in no cache, costs more than to copy a message into it. A few are remembered, and none is held: the
 * garbage collector may have them. Thread-safe.
 */
public final class SpareArrays {

	/** From this size on it pays. */
	private static final int SMALLEST = 128 * 1024;
	private static final int MOST = 8;

	private static final List<WeakReference<byte[]>> LENT = new ArrayList<>();
	private static final List<WeakReference<byte[]>> SPARE = new ArrayList<>();

	private SpareArrays() {
	}

	/** Returns an array of that size with anything in it, to be {@linkplain #giveBack given back}. */
	static byte[] take(int size) {
		Optional<byte[]> spare = find(size);
		byte[] array = spare.isPresent() ? spare.get() : new byte[size];
		lend(array);
		return array;
	}

	/** Returns an array of that size with anything in it, if there is one; takes no memory. */
	public static Optional<byte[]> find(int size) {
		if (size < SMALLEST) {
			return Optional.empty();
		}
		synchronized (LENT) {
			return Optional.ofNullable(remove(SPARE, null, size));
		}
	}

	/** Lets {@code array} be given back, once, by whoever is done with what it is filled with now. */
	public static void lend(byte[] array) {
		if (array.length >= SMALLEST) {
			synchronized (LENT) {
				add(LENT, array);
			}
		}
	}

	/**
	 * Gives an array back that nobody else looks at any more, and that may be handed out again at once. One that was not
	 * lent, or has been given back, is left alone.
	 */
	public static void giveBack(byte[] array) {
		if (array.length >= SMALLEST) {
			synchronized (LENT) {
				if (remove(LENT, array, array.length) != null) {
					add(SPARE, array);
				}
			}
		}
	}

	/** Leaves {@code array} to who has it: from now on, giving it back does nothing. */
	static void keep(byte[] array) {
		if (array.length >= SMALLEST) {
			synchronized (LENT) {
				remove(LENT, array, array.length);
			}
		}
	}

	/** Removes {@code wanted}, or where that is null the newest of that size, and returns it; null where there is none. */
	private static byte[] remove(List<WeakReference<byte[]>> from, byte[] wanted, int size) {
		for (int i = from.size() - 1; i >= 0; i--) {
			byte[] array = from.get(i).get();
			if (array == null) {
				from.remove(i);
			} else if (wanted == null ? array.length == size : array == wanted) {
				from.remove(i);
				return array;
			}
		}
		return null;
	}

	private static void add(List<WeakReference<byte[]>> to, byte[] array) {
		if (to.size() == MOST) {
			to.remove(0);
		}
		to.add(new WeakReference<>(array));
	}
}
