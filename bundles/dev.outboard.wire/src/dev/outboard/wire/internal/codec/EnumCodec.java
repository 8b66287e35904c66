package dev.outboard.wire.internal.codec;

import java.util.ArrayList;
import java.util.List;

/** Enum constants, by their position. */
final class EnumCodec implements Codec<Enum<?>> {

	private final Class<?> type;
	private final Object[] constants;

	EnumCodec(Class<?> type) {
		this.type = type;
		this.constants = type.getEnumConstants();
	}

	@Override
	public void write(Output out, Enum<?> value) {
		out.writeLength(value.ordinal());
	}

	@Override
	public Enum<?> read(Input in) {
		int ordinal = in.readLength();
		if (ordinal >= constants.length) {
			throw new CodecException(type.getName() + " has no constant at position " + ordinal);
		}
		return (Enum<?>) constants[ordinal];
	}

	@Override
	public Layout layout() {
		List<String> names = new ArrayList<>();
		for (Object constant : constants) {
			names.add(((Enum<?>) constant).name());
		}
		return new Layout(type.getName(), true, names, List.of());
	}
}
