package dev.outboard.wire.internal.codec;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/** The codecs of primitive arrays, moved in bulk; {@code boolean[]} goes element by element. */
final class PrimitiveArrayCodecs {

	private static final Map<Class<?>, Codec<?>> BY_COMPONENT = Map.of(
			byte.class, new Bulk<byte[]>("byte[]", 1, a -> a.length, byte[]::new, ByteBuffer::put, ByteBuffer::get),
			short.class, new Bulk<short[]>("short[]", 2, a -> a.length, short[]::new, (b, a) -> b.asShortBuffer().put(a),
					(b, a) -> b.asShortBuffer().get(a)),
			char.class, new Bulk<char[]>("char[]", 2, a -> a.length, char[]::new, (b, a) -> b.asCharBuffer().put(a),
					(b, a) -> b.asCharBuffer().get(a)),
			int.class, new Bulk<int[]>("int[]", 4, a -> a.length, int[]::new, (b, a) -> b.asIntBuffer().put(a),
					(b, a) -> b.asIntBuffer().get(a)),
			long.class, new Bulk<long[]>("long[]", 8, a -> a.length, long[]::new, (b, a) -> b.asLongBuffer().put(a),
					(b, a) -> b.asLongBuffer().get(a)),
			float.class, new Bulk<float[]>("float[]", 4, a -> a.length, float[]::new, (b, a) -> b.asFloatBuffer().put(a),
					(b, a) -> b.asFloatBuffer().get(a)),
			double.class, new Bulk<double[]>("double[]", 8, a -> a.length, double[]::new, (b, a) -> b.asDoubleBuffer().put(a),
					(b, a) -> b.asDoubleBuffer().get(a)));

	private PrimitiveArrayCodecs() {
	}

	/** Returns the codec of arrays of {@code component}, or null where it has none of its own. */
	static Codec<?> of(Class<?> component) {
		return BY_COMPONENT.get(component);
	}

	private record Bulk<A>(String name, int elementSize, ToIntFunction<A> length, IntFunction<A> maker,
			BiConsumer<ByteBuffer, A> put, BiConsumer<ByteBuffer, A> get) implements Codec<A> {

		@Override
		public void write(Output out, A array) {
			int count = length.applyAsInt(array);
			out.writeLength(count);
			long size = (long) count * elementSize;
			put.accept(out.writeSpace((int) Math.min(size, Integer.MAX_VALUE)), array);
		}

		@Override
		public A read(Input in) {
			int count = in.readCount(elementSize);
			A array = maker.apply(count);
			get.accept(in.readSpace(count * elementSize), array);
			return array;
		}

		@Override
		public Layout layout() {
			return Layout.of(name).byIdentity();
		}
	}
}
