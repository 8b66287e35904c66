package dev.outboard.wire.internal.codec;

import java.util.ArrayList;
import java.util.List;

/** Enum constants, by their position. The enum is initialized when they are first needed. */
final class EnumCodec implements Codec<Enum<?>> {

	private final Class<?> type;
	private volatile Object[] constants;

	EnumCodec(Class<?> type) {
		this.type = type;
	}

	/** Several threads may find the same. */
	private Object[] constants() {
		Object[] found = constants;
		if (found == null) {
			found = type.getEnumConstants();
			constants = found;
		}
		return found;
	}

	@Override
	public void write(Output out, Enum<?> value) {
		out.writeLength(value.ordinal());
	}

	@Override
	public Enum<?> read(Input in) {
		int ordinal = in.readLength();
		Object[] found = constants();
		if (ordinal >= found.length) {
			throw new CodecException(type.getName() + " has no constant at position " + ordinal);
		}
		return (Enum<?>) found[ordinal];
	}

	@Override
	public Layout layout() {
		List<String> names = new ArrayList<>();
		for (Object constant : constants()) {
			names.add(((Enum<?>) constant).name());
		}
		return new Layout(type.getName(), true, names, List.of());
	}
}
