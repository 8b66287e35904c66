package dev.outboard.wire.internal.codec;

import java.util.Optional;

/** Optionals: an empty one is written as null. */
record OptionalCodec(Codec<Object> element) implements Codec<Optional<?>> {

	@Override
	public void write(Output out, Optional<?> value) {
		element.write(out, value.orElse(null));
	}

	@Override
	public Optional<?> read(Input in) {
		return Optional.ofNullable(element.read(in));
	}

	@Override
	public Layout layout() {
		return Layout.of("Optional", element);
	}
}
