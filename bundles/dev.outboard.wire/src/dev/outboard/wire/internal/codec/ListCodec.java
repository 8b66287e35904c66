package dev.outboard.wire.internal.codec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Lists; decoded ones are unmodifiable. */
record ListCodec(Codec<Object> element) implements Codec<List<?>> {

	@Override
	public void write(Output out, List<?> value) {
		writeAll(out, value, element);
	}

	@Override
	public List<?> read(Input in) {
		int size = in.readCount(element.minimumSize());
		List<Object> list = new ArrayList<>(size);
		for (int i = 0; i < size; i++) {
			list.add(element.read(in));
		}
		return Collections.unmodifiableList(list);
	}

	@Override
	public Layout layout() {
		return Layout.of("List", element);
	}

	/** Takes a snapshot first: a collection that changes meanwhile must not announce another number than it writes. */
	static void writeAll(Output out, Collection<?> value, Codec<Object> element) {
		Object[] elements = value.toArray();
		out.writeLength(elements.length);
		for (Object each : elements) {
			element.write(out, each);
		}
	}
}
