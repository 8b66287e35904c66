package dev.outboard.wire.internal.codec;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Sets; decoded ones are unmodifiable, and keep the order they came in. */
record SetCodec(Codec<Object> element) implements Codec<Set<?>> {

	@Override
	public void write(Output out, Set<?> value) {
		if (out.isCanonical()) {
			CanonicalOrder.write(out, Arrays.asList(value.toArray()), element::write);
		} else {
			ListCodec.writeAll(out, value, element);
		}
	}

	@Override
	public Set<?> read(Input in) {
		int size = in.readCount(element.minimumSize());
		HashKeys elements = new HashKeys(element, size);
		for (int i = 0; i < size; i++) {
			elements.read(in);
		}
		Set<Object> set = LinkedHashSet.newLinkedHashSet(size);
		try {
			for (Object each : elements.all(in)) {
				if (!set.add(each)) {
					throw new CodecException("a set holds the same element twice");
				}
			}
		} catch (RuntimeException | StackOverflowError e) {
			throw HashKeys.refused(e);
		}
		return Collections.unmodifiableSet(set);
	}

	@Override
	public Layout layout() {
		return Layout.of("Set", element);
	}
}
