package dev.outboard.wire.internal.lane;

import java.io.IOException;
import java.nio.ByteBuffer;

/** The reading side of a ring. For one thread at a time. */
public final class RingInlet extends Ring {

	private long last;

	/** @param memory shared with the other side's outlet */
	RingInlet(ByteBuffer memory) {
		super(memory);
	}

	/**
	 * Checks what the other side says of its next piece.
	 *
	 * @throws IOException when there can be no such piece
	 */
	public void check(long position, int count) throws IOException {
		if (count <= 0 || count > RingOutlet.MOST_BYTES || position < last || position - last > capacity
				|| place(position) + count > capacity) {
			throw new IOException("there is no piece of " + count + " bytes at position " + position
					+ " of the shared memory");
		}
	}

	/**
	 * Reads the next piece, which was checked, and gives its memory back.
	 *
	 * @throws IOException when the memory is gone: the other side has cut it off
	 */
	public void read(long position, int count, byte[] target, int offset) throws IOException {
		try {
			bytes.get(place(position), target, offset, count);
			last = position + count;
			setRead(last);
		} catch (InternalError e) {
			// So the JVM says that there is no memory where there was some.
			throw new IOException("the shared memory can't be read any more", e);
		}
	}
}
