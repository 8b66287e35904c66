package dev.outboard.wire.internal.frame;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/**
 * Reads frames, as {@link FrameType} describes them. A frame is looked at when all of it has arrived, in a buffer that
 * grows while it is found full, up to some frames: no memory is taken because of what a peer announces. For one thread
 * at a time.
 */
public final class FrameReader {

	private static final int LARGEST_BUFFER = 4 * FrameType.MOST_BYTES;
	private static final int SMALLEST_BUFFER = LARGEST_BUFFER / 16;
	private static final int GROWTH = 4;

	private final ReadableByteChannel channel;
	private ByteBuffer buffer = ByteBuffer.allocateDirect(SMALLEST_BUFFER).flip();
	private boolean full;
	private FrameType type = FrameType.WHOLE;
	private int remaining;

	public FrameReader(ReadableByteChannel channel) {
		this.channel = channel;
	}

	/**
	 * Moves on to the next frame; false when it has not arrived whole. All of the one before must have been read.
	 *
	 * @throws FrameException when it is none
	 */
	public boolean next() throws FrameException {
		if (buffer.remaining() < Integer.BYTES) {
			return false;
		}
		int header = buffer.getInt(buffer.position());
		FrameType announced = FrameType.of(header);
		int length = FrameType.length(header);
		if (buffer.remaining() < Integer.BYTES + length) {
			return false;
		}
		buffer.position(buffer.position() + Integer.BYTES);
		type = announced;
		remaining = length;
		return true;
	}

	/** Returns the type of the frame moved on to. */
	public FrameType type() {
		return type;
	}

	/** Returns how many bytes of that frame have not been read. */
	public int remaining() {
		return remaining;
	}

	/** Reads four bytes of that frame, which must remain. */
	public int readInt() {
		remaining -= Integer.BYTES;
		return buffer.getInt();
	}

	/** Reads eight bytes of that frame, which must remain. */
	public long readLong() {
		remaining -= Long.BYTES;
		return buffer.getLong();
	}

	/** Reads what remains of that frame into {@code target}. */
	public void read(byte[] target, int offset) {
		buffer.get(target, offset, remaining);
		remaining = 0;
	}

	/**
	 * Waits for more bytes of a frame that has not arrived whole; false when the peer has closed its end after a whole
	 * one.
	 *
	 * @throws FrameException when it did so within one
	 */
	public boolean fill() throws IOException {
		makeRoom();
		int start = buffer.position();
		buffer.position(buffer.limit()).limit(buffer.capacity());
		int read;
		try {
			read = channel.read(buffer);
		} finally {
			full = !buffer.hasRemaining();
			buffer.limit(buffer.position()).position(start);
		}
		if (read < 0 && buffer.hasRemaining()) {
			throw cutShort();
		}
		return read >= 0;
	}

	/** Makes room for the rest of the frame at least, and moves a frame that has begun to arrive only where it must. */
	private void makeRoom() {
		if (full && buffer.capacity() < LARGEST_BUFFER) {
			buffer = ByteBuffer.allocateDirect(GROWTH * buffer.capacity()).put(buffer).flip();
		}
		int at = buffer.position();
		int size = Integer.BYTES + (buffer.remaining() < Integer.BYTES ? 0 : FrameType.length(buffer.getInt(at)));
		if (at > 0 && (!buffer.hasRemaining() || at + size > buffer.capacity())) {
			buffer.compact().flip();
		}
	}

	private FrameException cutShort() {
		if (buffer.remaining() < Integer.BYTES) {
			return new FrameException("the connection ended within the length of a frame");
		}
		int arrived = buffer.remaining() - Integer.BYTES;
		return new FrameException("the connection ended after " + arrived + " of a frame's "
				+ FrameType.length(buffer.getInt(buffer.position())) + " bytes");
	}
}
