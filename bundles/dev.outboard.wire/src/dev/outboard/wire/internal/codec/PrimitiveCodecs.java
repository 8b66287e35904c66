package dev.outboard.wire.internal.codec;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The codecs of the primitive types, fixed in size. */
final class PrimitiveCodecs {

	private static final Map<Class<?>, Codec<?>> BY_TYPE = Map.of(
			boolean.class, new Primitive<>("boolean", 1, Output::writeBoolean, Input::readBoolean),
			byte.class, new Primitive<>("byte", 1, (Output out, Byte value) -> out.writeByte(value), Input::readByte),
			short.class, new Primitive<>("short", 2, (Output out, Short value) -> out.writeShort(value), Input::readShort),
			char.class, new Primitive<>("char", 2, (Output out, Character value) -> out.writeShort(value),
					in -> Character.valueOf((char) in.readShort())),
			int.class, new Primitive<>("int", 4, Output::writeInt, Input::readInt),
			long.class, new Primitive<>("long", 8, Output::writeLong, Input::readLong),
			float.class, new Primitive<>("float", 4, PrimitiveCodecs::writeFloat,
					in -> Float.intBitsToFloat(in.readInt())),
			double.class, new Primitive<>("double", 8, PrimitiveCodecs::writeDouble,
					in -> Double.longBitsToDouble(in.readLong())));

	private PrimitiveCodecs() {
	}

	/** Returns the codec of a primitive type other than {@code void}. */
	static Codec<?> of(Class<?> type) {
		return BY_TYPE.get(type);
	}

	/** All values of such a type take {@code minimumSize} bytes. */
	record Primitive<T>(String name, int minimumSize, BiConsumer<Output, T> writer, Function<Input, T> reader)
			implements Codec<T> {

		@Override
		public void write(Output out, T value) {
			writer.accept(out, value);
		}

		@Override
		public T read(Input in) {
			return reader.apply(in);
		}

		@Override
		public Layout layout() {
			return Layout.of(name);
		}
	}

	/** To {@code equals}, all NaNs are one. */
	private static void writeFloat(Output out, Float value) {
		out.writeInt(out.isCanonical() ? Float.floatToIntBits(value) : Float.floatToRawIntBits(value));
	}

	private static void writeDouble(Output out, Double value) {
		out.writeLong(out.isCanonical() ? Double.doubleToLongBits(value) : Double.doubleToRawLongBits(value));
	}
}
