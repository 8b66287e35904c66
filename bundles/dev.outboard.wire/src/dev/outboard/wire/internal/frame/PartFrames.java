package dev.outboard.wire.internal.frame;

import java.nio.ByteBuffer;

/** Makes frames of what a {@link SendQueue} hands out. Not thread-safe. */
final class PartFrames {

	/** Direct, so that the channel needs no copy; there is none before the first chunk. */
	private ByteBuffer chunkFrame = ByteBuffer.allocate(0);

	/** Returns the frames of a part, which hold until the next part's are asked for. */
	ByteBuffer of(SendQueue.Part part) {
		if (part instanceof SendQueue.Chunk chunk) {
			if (chunkFrame.capacity() == 0) {
				chunkFrame = ByteBuffer.allocateDirect(Integer.BYTES + FrameType.MOST_BYTES);
			}
			chunk.putInto(chunkFrame.clear());
			return chunkFrame.flip();
		}
		return part.bytes();
	}
}
