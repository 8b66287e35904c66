package dev.outboard.wire.internal.codec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Maps; decoded ones are unmodifiable, and keep the order they came in. */
record MapCodec(Codec<Object> key, Codec<Object> value) implements Codec<Map<?, ?>> {

	@Override
	public void write(Output out, Map<?, ?> map) {
		List<Map.Entry<?, ?>> entries = List.copyOf(map.entrySet());
		if (out.isCanonical()) {
			CanonicalOrder.write(out, entries, this::writeEntry);
			return;
		}
		out.writeLength(entries.size());
		for (Map.Entry<?, ?> entry : entries) {
			writeEntry(out, entry);
		}
	}

	private void writeEntry(Output out, Map.Entry<?, ?> entry) {
		key.write(out, entry.getKey());
		value.write(out, entry.getValue());
	}

	@Override
	public Map<?, ?> read(Input in) {
		int size = in.readCount(key.minimumSize() + value.minimumSize());
		HashKeys keys = new HashKeys(key, size);
		Object[] values = new Object[size];
		for (int i = 0; i < size; i++) {
			keys.read(in);
			values[i] = value.read(in);
		}
		Map<Object, Object> map = LinkedHashMap.newLinkedHashMap(size);
		try {
			Object[] all = keys.all(in);
			for (int i = 0; i < size; i++) {
				map.put(all[i], values[i]);
				if (map.size() <= i) {
					throw new CodecException("a map holds the same key twice");
				}
			}
		} catch (RuntimeException | StackOverflowError e) {
			throw HashKeys.refused(e);
		}
		return Collections.unmodifiableMap(map);
	}

	@Override
	public Layout layout() {
		return Layout.of("Map", key, value);
	}
}
