package dev.outboard.wire.internal.codec;

import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The codec of a JDK class whose values are made by a factory that may refuse what it is given.
 *
 * @param name        the name of the class
 * @param minimumSize the fewest bytes that a value takes
 * @param writer      appends a value
 * @param reader      reads one; what it throws becomes a {@link CodecException}
 */
record ValueCodec<T>(String name, int minimumSize, BiConsumer<Output, T> writer, Function<Input, T> reader)
		implements Codec<T> {

	@Override
	public void write(Output out, T value) {
		writer.accept(out, value);
	}

	@Override
	public T read(Input in) {
		try {
			return reader.apply(in);
		} catch (CodecException e) {
			throw e;
		} catch (RuntimeException e) {
			throw new CodecException("not a " + name + ": " + e.getMessage(), e);
		}
	}

	@Override
	public Layout layout() {
		return Layout.of(name);
	}
}
