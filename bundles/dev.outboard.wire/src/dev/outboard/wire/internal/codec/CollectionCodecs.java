package dev.outboard.wire.internal.codec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The codecs of lists, sets, maps and optionals. What they decode is unmodifiable, and keeps the order it came in. */
final class CollectionCodecs {

	private CollectionCodecs() {
	}

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
	}

	record SetCodec(Codec<Object> element) implements Codec<Set<?>> {

		@Override
		public void write(Output out, Set<?> value) {
			writeAll(out, value, element);
		}

		@Override
		public Set<?> read(Input in) {
			int size = in.readCount(element.minimumSize());
			Set<Object> set = LinkedHashSet.newLinkedHashSet(size);
			try {
				for (int i = 0; i < size; i++) {
					if (!set.add(element.read(in))) {
						throw new CodecException("a set holds the same element twice");
					}
				}
			} catch (RuntimeException | StackOverflowError e) {
				throw refused(e);
			}
			return Collections.unmodifiableSet(set);
		}
	}

	record MapCodec(Codec<Object> key, Codec<Object> value) implements Codec<Map<?, ?>> {

		@Override
		public void write(Output out, Map<?, ?> map) {
			List<Map.Entry<?, ?>> entries = List.copyOf(map.entrySet());
			out.writeLength(entries.size());
			for (Map.Entry<?, ?> entry : entries) {
				key.write(out, entry.getKey());
				value.write(out, entry.getValue());
			}
		}

		@Override
		public Map<?, ?> read(Input in) {
			int size = in.readCount(key.minimumSize() + value.minimumSize());
			Map<Object, Object> map = LinkedHashMap.newLinkedHashMap(size);
			try {
				for (int i = 0; i < size; i++) {
					Object entryKey = key.read(in);
					if (map.containsKey(entryKey)) {
						throw new CodecException("a map holds the same key twice");
					}
					map.put(entryKey, value.read(in));
				}
			} catch (RuntimeException | StackOverflowError e) {
				throw refused(e);
			}
			return Collections.unmodifiableMap(map);
		}
	}

	record OptionalCodec(Codec<Object> element) implements Codec<Optional<?>> {

		@Override
		public void write(Output out, Optional<?> value) {
			element.write(out, value.orElse(null));
		}

		@Override
		public Optional<?> read(Input in) {
			return Optional.ofNullable(element.read(in));
		}
	}

	/** Sets and maps run equals and hashCode of what was decoded: the user's code, which may throw anything. */
	private static CodecException refused(Throwable failure) {
		return failure instanceof CodecException known ? known
				: new CodecException("equals or hashCode of an element threw " + failure, failure);
	}

	/** Takes a snapshot first: a collection that changes meanwhile must not announce another number than it writes. */
	private static void writeAll(Output out, Collection<?> value, Codec<Object> element) {
		Object[] elements = value.toArray();
		out.writeLength(elements.length);
		for (Object each : elements) {
			element.write(out, each);
		}
	}
}
