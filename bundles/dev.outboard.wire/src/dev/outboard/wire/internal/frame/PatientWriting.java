package dev.outboard.wire.internal.frame;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** What a {@link FrameWriter}'s own thread does: it writes all there is, and waits for the channel where that must be. */
final class PatientWriting implements Runnable {

	private final FrameWriter writer;
	private final WritableByteChannel channel;

	PatientWriting(FrameWriter writer, WritableByteChannel channel) {
		this.writer = writer;
		this.channel = channel;
	}

	@Override
	public void run() {
		try {
			for (ByteBuffer frames = writer.next(false); frames != null; frames = writer.next(true)) {
				while (frames.hasRemaining()) {
					channel.write(frames);
				}
			}
		} catch (IOException e) {
			// The reader of the same connection sees the end, too, and tells it with its cause.
			return;
		} catch (RuntimeException | Error e) {
			end(channel);
			throw e;
		} finally {
			writer.close();
		}
	}

	/** Lets the reader of the same connection see the end. */
	static void end(WritableByteChannel channel) {
		try {
			channel.close();
		} catch (IOException e) {
			// Then it has ended already.
			return;
		}
	}
}
