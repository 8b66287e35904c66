package dev.outboard.wire.internal.codec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values of a sealed interface: which of its records or enums one is, by position when sorted by name, and it. */
final class SealedCodec implements Codec<Object> {

	private final Class<?> type;
	private final Map<Class<?>, Integer> positions = new HashMap<>();
	private final List<Codec<Object>> codecs = new ArrayList<>();

	SealedCodec(Class<?> type) {
		this.type = type;
	}

	/** Adds a record or enum: afterwards, because it may contain the interface. */
	void add(Class<?> permitted, Codec<Object> codec) {
		positions.put(permitted, codecs.size());
		codecs.add(codec);
	}

	@Override
	public void write(Output out, Object value) {
		Class<?> member = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
		Integer position = positions.get(member);
		if (position == null) {
			throw new ClassCastException("a " + member.getName() + " is no " + type.getName());
		}
		out.writeLength(position);
		codecs.get(position).write(out, value);
	}

	@Override
	public Object read(Input in) {
		int position = in.readLength();
		if (position >= codecs.size()) {
			throw new CodecException(type.getName() + " permits no class at position " + position);
		}
		return codecs.get(position).read(in);
	}

	@Override
	public Layout layout() {
		return new Layout(type.getName(), true, List.of(), codecs);
	}
}
