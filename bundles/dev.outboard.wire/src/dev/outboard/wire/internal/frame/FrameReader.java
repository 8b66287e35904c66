package dev.outboard.wire.internal.frame;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads frames: four bytes of length, big-endian, and as many bytes. Memory is taken as bytes arrive, never because a
 * length was announced. For one thread.
 */
public final class FrameReader {

	private static final int BUFFER_SIZE = 64 * 1024;

	private final ReadableByteChannel channel;
	private final int limit;
	private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_SIZE).flip();

	/** @param limit the most bytes that a frame may hold */
	public FrameReader(ReadableByteChannel channel, int limit) {
		this.channel = channel;
		this.limit = limit;
	}

	/**
	 * Waits for the next frame; empty when the peer has closed its end after a whole frame.
	 *
	 * @throws FrameException when the length is negative or over the limit, or the peer closed its end within a frame
	 */
	public Optional<byte[]> next() throws IOException {
		if (!fill(Integer.BYTES)) {
			if (buffer.hasRemaining()) {
				throw new FrameException("the connection ended within the length of a frame");
			}
			return Optional.empty();
		}
		int length = buffer.getInt();
		if (length < 0 || length > limit) {
			throw new FrameException("a frame of " + Integer.toUnsignedString(length) + " bytes is announced; the limit is "
					+ limit);
		}
		byte[] frame = new byte[Math.min(length, BUFFER_SIZE)];
		int filled = 0;
		while (filled < length) {
			if (!fill(1)) {
				throw new FrameException("the connection ended after " + filled + " of a frame's " + length + " bytes");
			}
			if (filled == frame.length) {
				frame = Arrays.copyOf(frame, (int) Math.min(length, 2L * frame.length));
			}
			int part = Math.min(buffer.remaining(), frame.length - filled);
			buffer.get(frame, filled, part);
			filled += part;
		}
		return Optional.of(frame);
	}

	/** Makes sure that {@code count} bytes are buffered; false when the peer closed its end before. */
	private boolean fill(int count) throws IOException {
		while (buffer.remaining() < count) {
			buffer.compact();
			int read;
			try {
				read = channel.read(buffer);
			} finally {
				buffer.flip();
			}
			if (read < 0) {
				return false;
			}
		}
		return true;
	}
}
