package dev.outboard.wire.internal.codec;

import java.util.List;

/**
 * What a codec writes: what both sides must agree on before they exchange values.
 *
 * @param name    the type's name, the same for both sides
 * @param byValue whether Java compares such values by what they hold, their parts aside; arrays and exceptions are
 *                equal to themselves only
 * @param labels  the names of an enum's constants or a record's components, in order
 * @param parts   the codecs of what such a value is made of, in order
 */
public record Layout(String name, boolean byValue, List<String> labels, List<? extends Codec<?>> parts) {

	/** Returns that of values without parts. */
	static Layout of(String name) {
		return new Layout(name, true, List.of(), List.of());
	}

	/** Returns that of values made of others. */
	static Layout of(String name, Codec<?>... parts) {
		return new Layout(name, true, List.of(), List.of(parts));
	}

	/** Returns this for values that are equal to themselves only. */
	Layout byIdentity() {
		return new Layout(name, false, labels, parts);
	}

	boolean isLeaf() {
		return labels.isEmpty() && parts.isEmpty();
	}
}
