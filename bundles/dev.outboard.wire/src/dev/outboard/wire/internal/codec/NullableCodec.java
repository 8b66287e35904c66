package dev.outboard.wire.internal.codec;

/** Puts a byte before a value that says whether there is one. */
record NullableCodec<T>(Codec<T> codec) implements Codec<T> {

	@Override
	public void write(Output out, T value) {
		out.writeBoolean(value != null);
		if (value != null) {
			codec.write(out, value);
		}
	}

	@Override
	public T read(Input in) {
		return in.readBoolean() ? codec.read(in) : null;
	}
}
