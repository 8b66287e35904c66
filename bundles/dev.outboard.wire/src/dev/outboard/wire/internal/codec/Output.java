package dev.outboard.wire.internal.codec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * A growing buffer that values are encoded into, big-endian, up to a limit. Where it becomes large it is made of
 * several arrays until it is asked for, so that growing takes no more memory than the content. Not thread-safe.
 */
public final class Output {

	private static final int SMALL = 64;
	private static final int LARGE = 1024 * 1024;
	/** The longest array that a JVM makes. */
	private static final int LONGEST = Integer.MAX_VALUE - 8;

	private final int limit;
	private final String remedy;
	private final boolean canonical;
	/** Full arrays, each with its number of bytes, that go before {@link #bytes}; null until there is one. */
	private ArrayDeque<ByteBuffer> full;
	private int fullSize;
	private byte[] bytes;
	private int size;
	private References references = References.NONE;
	private boolean reusing;
	private int depth;

	/** @param limit the most bytes it may come to hold */
	public Output(int limit) {
		this(limit, "");
	}

	/**
	 * @param limit  the most bytes it may come to hold
	 * @param remedy what to do about the limit, for the message of the exception at a value that is over it
	 */
	public Output(int limit, String remedy) {
		this(limit, remedy, 0);
	}

	/**
	 * @param limit    the most bytes it may come to hold
	 * @param remedy   what to do about the limit, for the message of the exception at a value that is over it
	 * @param expected how many bytes it will probably hold
	 */
	public Output(int limit, String remedy, int expected) {
		this(limit, remedy, false, expected);
	}

	private Output(int limit, String remedy, boolean canonical, int expected) {
		this.bytes = new byte[Math.max(SMALL, expected)];
		this.limit = Math.min(limit, LONGEST);
		this.remedy = remedy;
		this.canonical = canonical;
	}

	/** Returns an output into which equal values are encoded alike. */
	static Output canonical(int limit) {
		return new Output(limit, "", true, 0);
	}

	/** Returns an output for a part of what is being written here, to be appended later. */
	Output part() {
		Output part = new Output(limit - size(), remedy, canonical, 0).references(references);
		part.depth = depth;
		return part;
	}

	/** Lets values contain channels. Returns this. */
	public Output references(References known) {
		references = known;
		return this;
	}

	/**
	 * Lets what is written go into {@linkplain SpareArrays spare arrays} where it is large, for a message that nobody
	 * looks at once it was sent. Returns this.
	 */
	public Output reusing() {
		reusing = true;
		return this;
	}

	References references() {
		return references;
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
		writeBytes(source, 0, source.length);
	}

	/** Writes {@code count} bytes of {@code source} from {@code from} on. */
	public void writeBytes(byte[] source, int from, int count) {
		reserve(count);
		System.arraycopy(source, from, bytes, size, count);
		size += count;
	}

	/** Writes what was written to {@code source} after {@code mark}, an earlier {@link #size()} of it. */
	public void writeFrom(Output source, int mark) {
		source.join();
		writeBytes(source.bytes, mark, source.size - mark);
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
		return fullSize + size;
	}

	/** Takes back all that was written after {@code mark}, an earlier {@link #size()}. */
	public void truncate(int mark) {
		join();
		size = mark;
	}

	/** Writes {@code value} over the four bytes at {@code mark}, an earlier {@link #size()}. */
	public void overwriteInt(int mark, int value) {
		if (mark < fullSize) {
			join();
		}
		int at = mark - fullSize;
		bytes[at] = (byte) (value >> 24);
		bytes[at + 1] = (byte) (value >> 16);
		bytes[at + 2] = (byte) (value >> 8);
		bytes[at + 3] = (byte) value;
	}

	/** Returns what has been written; the buffer is shared with this output. */
	public ByteBuffer toBuffer() {
		join();
		return ByteBuffer.wrap(bytes, 0, size);
	}

	/** Returns a copy of what has been written. */
	public byte[] toByteArray() {
		join();
		return Arrays.copyOf(bytes, size);
	}

	/** A value within another begins. */
	void enter() {
		depth = Nesting.below(depth);
	}

	/** It ends. */
	void leave() {
		depth--;
	}

	private void reserve(int count) {
		requireRoom(count);
		if (count > bytes.length - size) {
			grow(count);
		}
	}

	private void grow(int count) {
		int room = limit - fullSize;
		if (size < LARGE) {
			// A little more than is needed: something short often follows something long.
			long needed = (long) size + count;
			int capacity = (int) Math.min(room, Math.max(needed + needed / 64, 2L * bytes.length));
			bytes = reusing ? copy(SpareArrays.take(capacity)) : Arrays.copyOf(bytes, capacity);
			return;
		}
		if (full == null) {
			full = new ArrayDeque<>();
		}
		full.add(ByteBuffer.wrap(bytes, 0, size));
		fullSize += size;
		bytes = new byte[Math.min(room - size, Math.max(count, LARGE))];
		size = 0;
	}

	private byte[] copy(byte[] target) {
		System.arraycopy(bytes, 0, target, 0, size);
		return target;
	}

	private void join() {
		if (full != null) {
			ByteBuffer all = ByteBuffer.allocate(size());
			full.forEach(all::put);
			all.put(bytes, 0, size);
			bytes = all.array();
			size = bytes.length;
			full = null;
			fullSize = 0;
		}
	}

	private void requireRoom(int count) {
		if (count > limit - size()) {
			String hint = remedy.isEmpty() ? "" : "; " + remedy;
			throw new CodecException("the encoded value, of " + ((long) size() + count)
					+ " bytes or more, is over the limit of " + limit + " bytes" + hint);
		}
	}
}
