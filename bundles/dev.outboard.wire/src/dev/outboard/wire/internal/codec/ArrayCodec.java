package dev.outboard.wire.internal.codec;

import java.lang.reflect.Array;

/** Arrays of any component type, element by element. */
final class ArrayCodec implements Codec<Object> {

	private final Class<?> componentType;
	private final Codec<Object> element;

	ArrayCodec(Class<?> componentType, Codec<Object> element) {
		this.componentType = componentType;
		this.element = element;
	}

	@Override
	public void write(Output out, Object array) {
		int length = Array.getLength(array);
		out.writeLength(length);
		for (int i = 0; i < length; i++) {
			element.write(out, Array.get(array, i));
		}
	}

	@Override
	public Object read(Input in) {
		int length = in.readCount(element.minimumSize());
		Object array = Array.newInstance(componentType, length);
		for (int i = 0; i < length; i++) {
			Array.set(array, i, element.read(in));
		}
		return array;
	}

	@Override
	public Layout layout() {
		return Layout.of("array", element).byIdentity();
	}
}
