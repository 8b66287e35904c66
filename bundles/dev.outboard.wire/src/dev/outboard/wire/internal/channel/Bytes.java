package dev.outboard.wire.internal.channel;

import java.util.Arrays;

import dev.outboard.wire.internal.codec.Input;

/** Bytes that are compared by their content: the canonical form of a key. */
public final class Bytes implements Comparable<Bytes> {

	/** None. */
	public static final Bytes EMPTY = new Bytes(new byte[0]);

	private final byte[] content;
	private final int hash;

	/** @param content not to be changed from now on */
	public Bytes(byte[] content) {
		this.content = content;
		this.hash = Arrays.hashCode(content);
	}

	/** Reads bytes with their length before them. */
	public static byte[] read(Input in) {
		return in.readBytes(in.readCount(1));
	}

	/** Returns them, not to be changed. */
	public byte[] content() {
		return content;
	}

	/** Returns how many there are. */
	public int length() {
		return content.length;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Bytes bytes && hash == bytes.hash && Arrays.equals(content, bytes.content);
	}

	@Override
	public int hashCode() {
		return hash;
	}

	/** Orders what has the same hash in a map, however many there are. */
	@Override
	public int compareTo(Bytes other) {
		return Arrays.compare(content, other.content);
	}

	@Override
	public String toString() {
		return content.length + " bytes";
	}
}
