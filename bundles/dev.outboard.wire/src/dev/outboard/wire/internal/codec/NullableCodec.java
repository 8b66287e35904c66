package dev.outboard.wire.internal.codec;

/** Puts a byte before a value that says whether there is one. */
record NullableCodec<T>(Codec<T> codec) implements Codec<T> {

	@Override
	public void write(Output out, T value) {
		out.writeBoolean(value != null);
		if (value != null) {
			out.enter();
			codec.write(out, value);
			out.leave();
		}
	}

	@Override
	public T read(Input in) {
		if (!in.readBoolean()) {
			return null;
		}
		in.enter();
		T value = codec.read(in);
		in.leave();
		return value;
	}

	@Override
	public Layout layout() {
		return Layout.of("nullable", codec);
	}
}
