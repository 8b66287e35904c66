package dev.outboard.wire.internal.codec;

/**
 * A primitive type, in fixed size. Written with switches, as is {@link PrimitiveArrayCodec}: a lambda for each type would
 * cost every child a good part of its start.
 *
 * @param type        the type, other than {@code void}
 * @param kind        its letter in descriptors
 * @param minimumSize the bytes that each value takes
 */
record PrimitiveCodec(Class<?> type, char kind, int minimumSize) implements Codec<Object> {

	PrimitiveCodec(Class<?> type) {
		this(type, type.descriptorString().charAt(0), size(type.descriptorString().charAt(0)));
	}

	/** Returns the bytes that a value of the type takes whose letter in descriptors is {@code kind}. */
	static int size(char kind) {
		return switch (kind) {
			case 'Z', 'B' -> 1;
			case 'S', 'C' -> 2;
			case 'I', 'F' -> 4;
			default -> 8;
		};
	}

	@Override
	public void write(Output out, Object value) {
		switch (kind) {
			case 'Z' -> out.writeBoolean((Boolean) value);
			case 'B' -> out.writeByte((Byte) value);
			case 'S' -> out.writeShort((Short) value);
			case 'C' -> out.writeShort((Character) value);
			case 'I' -> out.writeInt((Integer) value);
			case 'J' -> out.writeLong((Long) value);
			case 'F' -> writeFloat(out, (Float) value);
			default -> writeDouble(out, (Double) value);
		}
	}

	@Override
	public Object read(Input in) {
		return switch (kind) {
			case 'Z' -> (Object) in.readBoolean();
			case 'B' -> (Object) in.readByte();
			case 'S' -> (Object) in.readShort();
			case 'C' -> (Object) (char) in.readShort();
			case 'I' -> (Object) in.readInt();
			case 'J' -> (Object) in.readLong();
			case 'F' -> (Object) Float.intBitsToFloat(in.readInt());
			default -> (Object) Double.longBitsToDouble(in.readLong());
		};
	}

	@Override
	public Layout layout() {
		return Layout.of(type.getName());
	}

	/** To {@code equals}, all NaNs are one. */
	private static void writeFloat(Output out, float value) {
		out.writeInt(out.isCanonical() ? Float.floatToIntBits(value) : Float.floatToRawIntBits(value));
	}

	private static void writeDouble(Output out, double value) {
		out.writeLong(out.isCanonical() ? Double.doubleToLongBits(value) : Double.doubleToRawLongBits(value));
	}
}
