package dev.outboard.wire.internal.codec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing buffer that values are encoded into, big-endian, up to a limit. Not thread-safe. */
public final class Output {

	private final int limit;
	private final boolean canonical;
	private final Nesting nesting;
	private byte[] bytes = new byte[64];
	private int size;

	/** @param limit the most bytes it may come to hold */
	public Output(int limit) {
		this(limit, false, new Nesting());
	}

	private Output(int limit, boolean canonical, Nesting nesting) {
		this.limit = limit;
		this.canonical = canonical;
		this.nesting = nesting;
	}

	/** Returns an output into which equal values are encoded alike. */
	static Output canonical(int limit) {
		return new Output(limit, true, new Nesting());
	}

	/** Returns an output for a part of what is being written here, to be appended later. */
	Output part() {
		return new Output(limit - size, canonical, nesting);
	}

	/** Returns whether equal values are to be encoded alike, as {@link KeyCodec} says. */
	boolean isCanonical() {
		return canonical;
	}

	public void writeByte(int value) {
		reserve(1);
		bytes[size++] = (byte) value;
	}

	public void writeBoolean(boolean value) {
		writeByte(value ? 1 : 0);
	}

	public void writeShort(int value) {
		reserve(2);
		bytes[size++] = (byte) (value >> 8);
		bytes[size++] = (byte) value;
	}

	public void writeInt(int value) {
		reserve(4);
		bytes[size++] = (byte) (value >> 24);
		bytes[size++] = (byte) (value >> 16);
		bytes[size++] = (byte) (value >> 8);
		bytes[size++] = (byte) value;
	}

	public void writeLong(long value) {
		writeInt((int) (value >> 32));
		writeInt((int) value);
	}

	/** Writes a number that is not negative in as few bytes as it takes, seven bits each, the lowest first. */
	public void writeLength(int value) {
		int rest = value;
		while (rest > 0x7f) {
			writeByte(rest & 0x7f | 0x80);
			rest >>>= 7;
		}
		writeByte(rest);
	}

	public void writeBytes(byte[] source) {
		reserve(source.length);
		System.arraycopy(source, 0, bytes, size, source.length);
		size += source.length;
	}

	/** Makes room for {@code count} bytes and returns it, to be filled at once. */
	public ByteBuffer writeSpace(int count) {
		reserve(count);
		ByteBuffer space = ByteBuffer.wrap(bytes, size, count).slice();
		size += count;
		return space;
	}

	/** Writes a string, or null. Unpaired surrogates survive. */
	public void writeString(String value) {
		if (value == null) {
			writeByte(StringForm.NULL);
			return;
		}
		requireRoom(value.length());
		byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
		if (StringForm.isWellFormed(value)) {
			writeByte(StringForm.UTF8);
			writeLength(encoded.length);
			writeBytes(encoded);
		} else {
			writeByte(StringForm.UTF16);
			writeLength(value.length());
			for (int i = 0; i < value.length(); i++) {
				writeShort(value.charAt(i));
			}
		}
	}

	/** Returns how many bytes have been written. */
	public int size() {
		return size;
	}

	/** Returns what has been written; the buffer is shared with this output. */
	public ByteBuffer toBuffer() {
		return ByteBuffer.wrap(bytes, 0, size);
	}

	/** Returns a copy of what has been written. */
	public byte[] toByteArray() {
		return Arrays.copyOf(bytes, size);
	}

	Nesting nesting() {
		return nesting;
	}

	private void reserve(int count) {
		requireRoom(count);
		int needed = size + count;
		if (needed > bytes.length) {
			bytes = Arrays.copyOf(bytes, (int) Math.min(limit, Math.max(needed, 2L * bytes.length)));
		}
	}

	private void requireRoom(int count) {
		if (count > limit - size) {
			throw new CodecException("the encoded value is larger than the limit of " + limit + " bytes");
		}
	}
}
