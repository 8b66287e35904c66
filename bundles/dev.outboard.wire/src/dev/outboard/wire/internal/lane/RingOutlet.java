package dev.outboard.wire.internal.lane;

import java.nio.ByteBuffer;

/** The filling side of a ring. For one thread at a time. */
public final class RingOutlet extends Ring {

	/** The largest piece: so small that the other side reads one while the next is filled. */
	public static final int MOST_BYTES = 256 * 1024;

	/** Said where there is no room. */
	public static final long NONE = -1;

	private long filled;
	private boolean broken;
	/** Before it, nothing waits to be read. */
	private long floor;

	/** @param memory shared with the other side's inlet */
	RingOutlet(ByteBuffer memory) {
		super(memory);
	}

	/**
	 * Makes room for a piece; never waits.
	 *
	 * @param count how many bytes it has, no more than {@link #MOST_BYTES}
	 * @return its position; {@link #NONE} when the other side has not read enough yet
	 */
	public long reserve(int count) {
		long read = readSafely();
		// A peer that counts wrong gets nothing any more.
		if (broken || read < 0 || read > filled) {
			return NONE;
		}
		long begin = filled;
		if (read == filled) {
			// The same memory again, which the processor's caches hold.
			begin = nextRound();
			floor = begin;
		} else if (place(filled) + count > capacity) {
			begin = nextRound();
		}
		if (begin + count - Math.max(read, floor) > capacity) {
			return NONE;
		}
		filled = begin + count;
		return begin;
	}

	/** Fills the piece at {@code position} with what {@code source} has remaining, and leaves that as it is. */
	public void fill(long position, ByteBuffer source) {
		try {
			bytes.put(place(position), source, source.position(), source.remaining());
		} catch (InternalError e) {
			// So the JVM says that there is no memory where there was some: the peer has cut it off, and can't read it either.
			broken = true;
		}
	}

	private long readSafely() {
		try {
			return readUpTo();
		} catch (InternalError e) {
			broken = true;
			return NONE;
		}
	}

	private long nextRound() {
		return (filled + capacity - 1) / capacity * capacity;
	}
}
