package dev.outboard.wire.internal.codec;

import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Arrays of a primitive type, moved in bulk; {@code boolean[]} goes element by element. Unlike single values their
 * elements are little-endian, as in the memory of most machines: to reverse them costs as much again as to move them.
 *
 * @param component the type of the elements
 * @param kind      its letter in descriptors
 */
record PrimitiveArrayCodec(Class<?> component, char kind) implements Codec<Object> {

	private static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

	PrimitiveArrayCodec(Class<?> component) {
		this(component, component.descriptorString().charAt(0));
	}

	@Override
	public void write(Output out, Object array) {
		int count = Array.getLength(array);
		out.writeLength(count);
		if (kind == 'B') {
			out.writeBytes((byte[]) array);
			return;
		}
		ByteBuffer space = out.writeSpace((int) Math.min((long) count * PrimitiveCodec.size(kind), Integer.MAX_VALUE))
				.order(ORDER);
		switch (kind) {
			case 'S' -> space.asShortBuffer().put((short[]) array);
			case 'C' -> space.asCharBuffer().put((char[]) array);
			case 'I' -> space.asIntBuffer().put((int[]) array);
			case 'J' -> space.asLongBuffer().put((long[]) array);
			case 'F' -> space.asFloatBuffer().put((float[]) array);
			default -> space.asDoubleBuffer().put((double[]) array);
		}
	}

	@Override
	public Object read(Input in) {
		int count = in.readCount(PrimitiveCodec.size(kind));
		if (kind == 'B') {
			// A copy is not filled with zeros before.
			return in.readBytes(count);
		}
		Object array = Array.newInstance(component, count);
		ByteBuffer space = in.readSpace(count * PrimitiveCodec.size(kind)).order(ORDER);
		switch (kind) {
			case 'S' -> space.asShortBuffer().get((short[]) array);
			case 'C' -> space.asCharBuffer().get((char[]) array);
			case 'I' -> space.asIntBuffer().get((int[]) array);
			case 'J' -> space.asLongBuffer().get((long[]) array);
			case 'F' -> space.asFloatBuffer().get((float[]) array);
			default -> space.asDoubleBuffer().get((double[]) array);
		}
		return array;
	}

	@Override
	public Layout layout() {
		return Layout.of(component.getName() + "[]").byIdentity();
	}
}
