package dev.outboard.wire.internal.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/** The order, in the canonical form, of what has none, elements of sets and entries of maps: that of their bytes. */
final class CanonicalOrder {

	private CanonicalOrder() {
	}

	/** Appends how many {@code values} there are, and each by {@code writer}, sorted. */
	static <T> void write(Output out, List<T> values, BiConsumer<Output, T> writer) {
		List<byte[]> encoded = new ArrayList<>(values.size());
		for (T value : values) {
			Output part = out.part();
			writer.accept(part, value);
			encoded.add(part.toByteArray());
		}
		encoded.sort(Arrays::compareUnsigned);
		out.writeLength(encoded.size());
		encoded.forEach(out::writeBytes);
	}
}
