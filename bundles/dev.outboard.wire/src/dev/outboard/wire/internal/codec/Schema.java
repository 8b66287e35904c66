package dev.outboard.wire.internal.codec;

import java.util.IdentityHashMap;
import java.util.Map;

/**
 * A number that stands for all that two sides must agree on: FNV-1a, 64 bits, over names and layouts in the order they
 * are added. It is made at each start of a worker, so it needs no more than the codecs that are there anyway. Not
 * thread-safe.
 */
public final class Schema {

	private static final long PRIME = 0x100000001b3L;

	private final Map<Codec<?>, Integer> numbers = new IdentityHashMap<>();
	private long hash = 0xcbf29ce484222325L;

	/** Adds a name. */
	public void add(String name) {
		for (int i = 0; i < name.length(); i++) {
			hash = (hash ^ name.charAt(i)) * PRIME;
		}
		add(name.length());
	}

	/** Adds a number, such as how many of something follow. */
	public void add(int number) {
		// No char is as large, so that a number is never taken for a part of a name.
		hash = (hash ^ (number | 1L << 32)) * PRIME;
	}

	/** Adds the layout of what {@code codec} writes, with all that it contains. */
	public void add(Codec<?> codec) {
		Layout layout = codec.layout();
		Integer number = layout.isLeaf() ? null : numbers.putIfAbsent(codec, numbers.size());
		if (number != null) {
			add(number);
			return;
		}
		add(layout.name());
		add(layout.labels().size());
		for (String label : layout.labels()) {
			add(label);
		}
		add(layout.parts().size());
		for (Codec<?> part : layout.parts()) {
			add(part);
		}
	}

	/** Returns the number that stands for all that was added. */
	public long fingerprint() {
		return hash;
	}
}
