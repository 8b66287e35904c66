package dev.outboard.wire.internal.lane;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Random;

/**
 * A ring each way between two processes, in memory that both share.
 *
 * @param outlet where this one fills in
 * @param inlet  where it reads
 */
public record Lane(RingOutlet outlet, RingInlet inlet) {

	/**
	 * The bytes of a ring: enough for several large values of which one is read while the next is filled in, and so few
	 * that a processor's cache holds them.
	 */
	public static final int CAPACITY = 8 * RingOutlet.MOST_BYTES;

	private static final int RING = Ring.HEAD + CAPACITY;

	/** One that the other process has yet to open. */
	public static final class Offer implements AutoCloseable {

		private final SharedMemory memory;
		private final long mark = new Random().nextLong();

		private Offer(SharedMemory memory) {
			this.memory = memory;
			memory.content().putLong(Ring.MARK, mark);
		}

		/** Returns what the other process opens it by. */
		public String name() {
			return memory.name();
		}

		/** Returns by what the other process knows it for this one. */
		public long mark() {
			return mark;
		}

		/** Returns this process's side. */
		public Lane lane() {
			return of(memory.content(), 0, RING);
		}

		/** Ends the offer: what has not been opened can't be any more. */
		@Override
		public void close() throws IOException {
			memory.close();
		}
	}

	/**
	 * Makes the memory.
	 *
	 * @throws IOException when the system doesn't have it
	 */
	public static Offer offer() throws IOException {
		return new Offer(SharedMemory.create(2 * RING));
	}

	/**
	 * Returns this process's side of what the other one offers.
	 *
	 * @throws IOException when it can't be opened, or the name leads to something else here
	 */
	public static Lane open(String name, long mark) throws IOException {
		ByteBuffer memory = SharedMemory.open(name, 2 * RING);
		if (memory.getLong(Ring.MARK) != mark) {
			throw new IOException(name + " is another one's shared memory");
		}
		return of(memory, RING, 0);
	}

	private static Lane of(ByteBuffer memory, int out, int in) {
		return new Lane(new RingOutlet(memory.slice(out, RING)), new RingInlet(memory.slice(in, RING)));
	}
}
