package dev.outboard.wire.internal.frame;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;

import dev.outboard.wire.internal.codec.SpareArrays;
import dev.outboard.wire.internal.lane.RingOutlet;

/**
 * What waits to be written, in order: messages that fit into a frame, gathered in batches, and larger ones, kept as
 * they are and cut into chunks as they leave. Urgent messages may overtake. Not thread-safe.
 */
final class SendQueue {

	/** So large that gathering pays, and so small that what overtakes a batch needn't wait for long. */
	private static final int LARGEST_BATCH = 1024 * 1024;
	private static final int SMALLEST_BUFFER = 4096;
	private static final long MOST_WAITING = Integer.MAX_VALUE;

	/** Full batches and large messages. */
	private final ArrayDeque<Waiting> sealed = new ArrayDeque<>();
	private ByteBuffer filling = ByteBuffer.allocate(SMALLEST_BUFFER);
	private ByteBuffer spare = ByteBuffer.allocate(SMALLEST_BUFFER);
	/** The batch handed out last, free again when the next part is asked for. */
	private ByteBuffer handedOut;
	private ByteBuffer urgent = ByteBuffer.allocate(0);
	/** The large message of which chunks have been handed out, and not all. */
	private ByteBuffer begun;
	/** Where chunks go that find room in it; null for none. */
	private RingOutlet ring;
	/** How many bytes have not been handed out. */
	private long size;

	/** Bytes to be written next: whole frames, or a chunk that is yet to become one. */
	sealed interface Part {

		ByteBuffer bytes();
	}

	/** A chunk of a large message. */
	sealed interface Chunk extends Part {

		/** Puts it into {@code target} as a frame, after which it can't be put once more. */
		void putInto(ByteBuffer target);
	}

	/** Frames that hold whole messages. */
	record Batch(ByteBuffer bytes) implements Part {
	}

	/**
	 * A chunk for the channel.
	 *
	 * @param total the size of the message
	 * @param last  whether it is the message's last
	 */
	record SocketChunk(FrameType type, int total, ByteBuffer bytes, boolean last) implements Chunk {

		@Override
		public void putInto(ByteBuffer target) {
			if (type == FrameType.FIRST) {
				target.putInt(type.header(Integer.BYTES + bytes.remaining())).putInt(total);
			} else {
				target.putInt(type.header(bytes.remaining()));
			}
			target.put(bytes);
			if (last) {
				giveBack(bytes);
			}
		}
	}

	/**
	 * A chunk of a message, for which there is room in memory that is shared with the peer.
	 *
	 * @param position where
	 */
	record SharedChunk(RingOutlet ring, long position, int total, ByteBuffer bytes, boolean last) implements Chunk {

		/** Puts it there, and what says so into {@code target}. */
		@Override
		public void putInto(ByteBuffer target) {
			ring.fill(position, bytes);
			target.putInt(FrameType.SHARED.header(FrameType.SHARED_BYTES)).putInt(total).putLong(position)
					.putInt(bytes.remaining());
			if (last) {
				giveBack(bytes);
			}
		}
	}

	private record Waiting(ByteBuffer bytes, boolean large) {
	}

	/** Lets chunks go through memory that is shared with the peer, from the next on. */
	void share(RingOutlet outlet) {
		ring = outlet;
	}

	/**
	 * Appends a message: a copy of it where it fits into a frame, itself where it doesn't.
	 *
	 * @throws IllegalStateException when too much waits already
	 */
	void add(ByteBuffer message) {
		int length = message.remaining();
		if (size > 0 && size + length > MOST_WAITING) {
			throw new IllegalStateException("more than two gigabytes wait to be sent; the peer does not read");
		}
		if (length > FrameType.MOST_BYTES) {
			seal();
			sealed.add(new Waiting(message.slice(), true));
			size += length;
		} else {
			if (filling.position() + Integer.BYTES + length > LARGEST_BATCH) {
				seal();
			}
			filling = put(message, filling);
		}
	}

	/**
	 * Adds a message that goes before large ones and full batches, where such wait.
	 *
	 * @throws IllegalArgumentException when it doesn't fit into a frame
	 */
	void addUrgent(ByteBuffer message) {
		if (message.remaining() > FrameType.MOST_BYTES) {
			throw new IllegalArgumentException("an urgent message of " + message.remaining() + " bytes; the limit is "
					+ FrameType.MOST_BYTES);
		}
		if (begun == null && sealed.isEmpty()) {
			add(message);
		} else {
			urgent = put(message, urgent);
		}
	}

	boolean isEmpty() {
		return size == 0;
	}

	/** Returns what is to be written next, once the part before has been written; null for nothing. */
	Part take() {
		if (handedOut != null) {
			spare = handedOut.clear();
			handedOut = null;
		}
		if (urgent.position() > 0) {
			ByteBuffer frames = urgent.flip();
			urgent = ByteBuffer.allocate(0);
			return batch(frames);
		}
		if (begun != null) {
			return nextChunk();
		}
		if (sealed.isEmpty()) {
			seal();
		}
		Waiting next = sealed.poll();
		if (next == null) {
			return null;
		}
		if (next.large()) {
			begun = next.bytes();
			return nextChunk();
		}
		handedOut = next.bytes();
		return batch(next.bytes());
	}

	/** Drops all. */
	void clear() {
		sealed.clear();
		begun = null;
		ring = null;
		filling = ByteBuffer.allocate(0);
		urgent = ByteBuffer.allocate(0);
		size = 0;
	}

	private void seal() {
		if (filling.position() > 0) {
			ByteBuffer next = spare == null ? ByteBuffer.allocate(SMALLEST_BUFFER) : spare;
			sealed.add(new Waiting(filling, false));
			filling.flip();
			filling = next;
			spare = null;
		}
	}

	private Batch batch(ByteBuffer frames) {
		size -= frames.remaining();
		return new Batch(frames);
	}

	private Chunk nextChunk() {
		Chunk shared = ring == null ? null : nextShared();
		if (shared != null) {
			return shared;
		}
		FrameType type = begun.position() == 0 ? FrameType.FIRST : FrameType.NEXT;
		int total = begun.limit();
		ByteBuffer bytes = cut(FrameType.MOST_BYTES - (type == FrameType.FIRST ? Integer.BYTES : 0));
		return new SocketChunk(type, total, bytes, begun == null);
	}

	/** Returns the next chunk where there is room for it in the ring, else null. */
	private Chunk nextShared() {
		int count = Math.min(RingOutlet.MOST_BYTES, begun.remaining());
		long position = ring.reserve(count);
		if (position == RingOutlet.NONE) {
			return null;
		}
		int total = begun.limit();
		ByteBuffer bytes = cut(count);
		return new SharedChunk(ring, position, total, bytes, begun == null);
	}

	/** Returns the next bytes of the large message, as many at the most, and moves past them. */
	private ByteBuffer cut(int most) {
		int at = begun.position();
		int count = Math.min(most, begun.remaining());
		ByteBuffer bytes = begun.slice(at, count);
		begun.position(at + count);
		size -= count;
		if (!begun.hasRemaining()) {
			begun = null;
		}
		return bytes;
	}

	private static void giveBack(ByteBuffer last) {
		if (last.hasArray()) {
			SpareArrays.giveBack(last.array());
		}
	}

	private ByteBuffer put(ByteBuffer message, ByteBuffer batch) {
		int at = batch.position();
		int length = message.remaining();
		int needed = at + Integer.BYTES + length;
		ByteBuffer roomy = batch;
		if (needed > batch.capacity()) {
			int capacity = Math.max(SMALLEST_BUFFER, Math.max(needed, 2 * batch.capacity()));
			roomy = ByteBuffer.allocate(capacity).put(0, batch, 0, at);
		}
		// The position at last: where the stack of who sends overflows meanwhile, nothing was appended.
		roomy.putInt(at, FrameType.WHOLE.header(length)).put(at + Integer.BYTES, message, message.position(), length);
		size += Integer.BYTES + length;
		return roomy.position(needed);
	}
}
