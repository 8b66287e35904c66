package dev.outboard.wire.internal.codec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Encoded values to be read. Every read checks that the bytes are there; a length is believed only as far as the bytes
 * that follow could hold it. Not thread-safe.
 */
public final class Input {

	/** What malformed UTF-8 is decoded to: by itself a character like others. */
	private static final char REPLACEMENT = '\ufffd';

	/** The bytes that may be compared for each byte that came: several times what grids of small numbers need. */
	private static final int WORK_PER_BYTE = 100;
	/** The bytes that may be compared for the smallest message. */
	private static final int FREE_WORK = 1_000_000;

	private final byte[] bytes;
	private final int begin;
	private final int end;
	private int position;
	private long work;
	private int depth;
	private References references = References.NONE;

	public Input(byte[] bytes) {
		this(bytes, 0, bytes.length);
	}

	/** Reads the content of {@code buffer}, whose array is shared. */
	public Input(ByteBuffer buffer) {
		this(buffer.array(), buffer.arrayOffset() + buffer.position(), buffer.arrayOffset() + buffer.limit());
	}

	private Input(byte[] bytes, int begin, int end) {
		this.bytes = bytes;
		this.begin = begin;
		this.end = end;
		this.position = begin;
	}

	/** Returns an input that reads what follows here from the same bytes, on its own. */
	public Input copy() {
		Input copy = new Input(bytes, begin, end);
		copy.position = position;
		copy.references = references;
		return copy;
	}

	/** Returns all bytes, those that were read included; they are shared with this input. */
	public ByteBuffer whole() {
		return ByteBuffer.wrap(bytes, begin, end - begin).slice();
	}

	/** Lets values contain channels. Returns this. */
	public Input references(References known) {
		references = known;
		return this;
	}

	References references() {
		return references;
	}

	/** Returns how many bytes there are in all, read or not. */
	public int size() {
		return end - begin;
	}

	/** Returns how many bytes were read or skipped. */
	public int position() {
		return position - begin;
	}

	public byte readByte() {
		require(1);
		return bytes[position++];
	}

	public boolean readBoolean() {
		byte value = readByte();
		if (value != 0 && value != 1) {
			throw new CodecException("a boolean is 0 or 1, not " + value);
		}
		return value == 1;
	}

	public short readShort() {
		require(2);
		return (short) (bytes[position++] << 8 | bytes[position++] & 0xff);
	}

	public int readInt() {
		require(4);
		return bytes[position++] << 24 | (bytes[position++] & 0xff) << 16 | (bytes[position++] & 0xff) << 8
				| bytes[position++] & 0xff;
	}

	public long readLong() {
		return (long) readInt() << 32 | readInt() & 0xffff_ffffL;
	}

	/** Reads a number that is not negative. */
	public int readLength() {
		long value = 0;
		for (int shift = 0; shift < 35; shift += 7) {
			byte part = readByte();
			value |= (long) (part & 0x7f) << shift;
			if (part >= 0) {
				if (value > Integer.MAX_VALUE) {
					break;
				}
				return (int) value;
			}
		}
		throw new CodecException("a length is out of range");
	}

	/** Reads the number of elements to follow, each of which takes {@code bytesEach} or more. */
	public int readCount(int bytesEach) {
		int count = readLength();
		if ((long) count * bytesEach > remaining()) {
			throw new CodecException(count + " elements are announced, but only " + remaining() + " bytes follow");
		}
		return count;
	}

	public byte[] readBytes(int count) {
		require(count);
		byte[] result = Arrays.copyOfRange(bytes, position, position + count);
		position += count;
		return result;
	}

	/** Moves past the next {@code count} bytes. */
	public void skip(int count) {
		require(count);
		position += count;
	}

	/** Returns the next {@code count} bytes, shared, and moves past them. */
	public ByteBuffer readSpace(int count) {
		require(count);
		ByteBuffer space = ByteBuffer.wrap(bytes, position, count).slice();
		position += count;
		return space;
	}

	/** Returns an input of the next {@code count} bytes, which are shared, and moves past them. */
	public Input readPart(int count) {
		require(count);
		Input part = new Input(bytes, position, position + count).references(references);
		position += count;
		return part;
	}

	/** Reads a string, or null. */
	public String readString() {
		byte form = readByte();
		switch (form) {
			case StringForm.NULL:
				return null;
			case StringForm.UTF8: {
				int length = readCount(1);
				String value = new String(bytes, position, length, StandardCharsets.UTF_8);
				if (value.indexOf(REPLACEMENT) >= 0 && !isEncoded(value, position, length)) {
					throw new CodecException("a string is not UTF-8");
				}
				position += length;
				return value;
			}
			case StringForm.UTF16: {
				char[] chars = new char[readCount(2)];
				for (int i = 0; i < chars.length; i++) {
					chars[i] = (char) readShort();
				}
				return new String(chars);
			}
			default:
				throw new CodecException("no form of string is numbered " + form);
		}
	}

	/** Reads a string that must not be null. */
	public String readText() {
		String value = readString();
		if (value == null) {
			throw new CodecException("a text is missing");
		}
		return value;
	}

	/** Returns how many bytes are left. */
	public int remaining() {
		return end - position;
	}

	/** Returns a copy of the bytes that are left, and moves past them. */
	public byte[] readRemaining() {
		return readBytes(remaining());
	}

	/** Checks that nothing is left over. */
	public void expectEnd() {
		if (remaining() != 0) {
			throw new CodecException(remaining() + " bytes are left over after the value");
		}
	}

	/**
	 * Gives the bytes back where they are a {@linkplain SpareArrays spare array}: nothing is read any more, here or from
	 * anything that shares them.
	 */
	public void giveBack() {
		SpareArrays.giveBack(bytes);
	}

	/** Says that the bytes stay, even when they were sent on: from now on, giving them back does nothing. Returns this. */
	public Input keep() {
		SpareArrays.keep(bytes);
		return this;
	}

	/** Returns how much has been read and spent so far: what was so between two readings may take as long to compare. */
	long effort() {
		return position - begin + work;
	}

	/**
	 * Takes work beyond the reading of bytes, in bytes to be compared, from what this message may cause.
	 *
	 * @throws CodecException when nothing is left of that
	 */
	void spend(long amount) {
		work += amount;
		if (work > FREE_WORK + (long) WORK_PER_BYTE * (end - begin)) {
			throw new CodecException("too many elements of a set or keys of a map have the same hash code; pass them as a"
					+ " list, or give their class a hashCode that tells them apart");
		}
	}

	/** A value within another begins. */
	void enter() {
		depth = Nesting.below(depth);
	}

	/** It ends. */
	void leave() {
		depth--;
	}

	private boolean isEncoded(String value, int from, int length) {
		return ByteBuffer.wrap(value.getBytes(StandardCharsets.UTF_8)).equals(ByteBuffer.wrap(bytes, from, length));
	}

	private void require(int count) {
		if (count > remaining()) {
			throw new CodecException(count + " bytes are expected, but only " + remaining() + " follow");
		}
	}
}
