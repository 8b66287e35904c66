package dev.outboard.wire.internal.lane;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Memory of which one process fills pieces, and another one reads them in the same order. That one counts what it has
 * read in the memory itself; which piece is to be read, and when, the first one has to tell by other means. Positions
 * only grow: each is a place in the memory, and how often its end was passed.
 */
abstract sealed class Ring permits RingOutlet, RingInlet {

	/** What the count of bytes read and the mark take before the ring: more than one line of any processor's cache. */
	static final int HEAD = 256;

	/** Where in the head the mark is, by which a ring is known for the one that was offered. */
	static final int MARK = 128;

	private static final VarHandle LONG = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

	final ByteBuffer bytes;
	final int capacity;
	private final ByteBuffer count;

	/** @param memory head and ring */
	Ring(ByteBuffer memory) {
		this.count = memory.slice(0, HEAD);
		this.bytes = memory.slice(HEAD, memory.capacity() - HEAD);
		this.capacity = bytes.capacity();
	}

	/** Returns up to where the other side says that it has read. */
	final long readUpTo() {
		return (long) LONG.getAcquire(count, 0);
	}

	final void setRead(long position) {
		LONG.setRelease(count, 0, position);
	}

	final int place(long position) {
		return (int) (position % capacity);
	}
}
