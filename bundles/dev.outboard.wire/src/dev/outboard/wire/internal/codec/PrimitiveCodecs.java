package dev.outboard.wire.internal.codec;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The codecs of the primitive types, fixed in size. */
final class PrimitiveCodecs {

	private static final Map<Class<?>, Codec<?>> BY_TYPE = Map.of(
			boolean.class, codec(1, Output::writeBoolean, Input::readBoolean),
			byte.class, codec(1, (Output out, Byte value) -> out.writeByte(value), Input::readByte),
			short.class, codec(2, (Output out, Short value) -> out.writeShort(value), Input::readShort),
			char.class, codec(2, (Output out, Character value) -> out.writeShort(value),
					in -> Character.valueOf((char) in.readShort())),
			int.class, codec(4, Output::writeInt, Input::readInt),
			long.class, codec(8, Output::writeLong, Input::readLong),
			float.class, codec(4, (Output out, Float value) -> out.writeInt(Float.floatToRawIntBits(value)),
					in -> Float.intBitsToFloat(in.readInt())),
			double.class, codec(8, (Output out, Double value) -> out.writeLong(Double.doubleToRawLongBits(value)),
					in -> Double.longBitsToDouble(in.readLong())));

	private PrimitiveCodecs() {
	}

	/** Returns the codec of a primitive type other than {@code void}. */
	static Codec<?> of(Class<?> type) {
		return BY_TYPE.get(type);
	}

	private static <T> Codec<T> codec(int size, BiConsumer<Output, T> writer, Function<Input, T> reader) {
		return new Codec<>() {
			@Override
			public void write(Output out, T value) {
				writer.accept(out, value);
			}

			@Override
			public T read(Input in) {
				return reader.apply(in);
			}

			@Override
			public int minimumSize() {
				return size;
			}
		};
	}
}
