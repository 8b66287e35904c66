package dev.outboard.wire.internal.codec;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Finds types that can't be keys of maps or elements of sets: what is equal to itself only is never found again. */
final class KeyCheck {

	private final String use;
	private final Codec<?> keys;
	private final Set<Codec<?>> seen = Collections.newSetFromMap(new IdentityHashMap<>());

	/**
	 * @param use  what the keys are of, for the message, as in {@code Set<byte[]>}
	 * @param keys the codec of the keys
	 */
	KeyCheck(String use, Codec<?> keys) {
		this.use = use;
		this.keys = keys;
	}

	/**
	 * Looks at the keys, and all that they contain.
	 *
	 * @throws UnsupportedTypeException when there is an array or exception among it
	 */
	void run() {
		require(keys, null, 0);
	}

	/** @param holder the record whose component at {@code index} is looked at, or contains it; null for none */
	private void require(Codec<?> codec, Layout holder, int index) {
		if (codec instanceof EnumCodec) {
			// Compared by value, and initialized by being looked at: a contract is looked at before its worker's code runs.
			return;
		}
		Layout layout = codec.layout();
		if (!layout.byValue()) {
			String where = holder == null ? "" : " (component " + holder.labels().get(index) + " of " + holder.name() + ")";
			throw new UnsupportedTypeException("type " + use + " can't cross the process border: its keys or elements are"
					+ " or contain " + layout.name() + where + ", which is equal to itself only; use List in place of an"
					+ " array, and text in place of an exception");
		}
		if (!seen.add(codec)) {
			return;
		}
		boolean record = layout.labels().size() == layout.parts().size();
		for (int i = 0; i < layout.parts().size(); i++) {
			require(layout.parts().get(i), record ? layout : holder, record ? i : index);
		}
	}
}
