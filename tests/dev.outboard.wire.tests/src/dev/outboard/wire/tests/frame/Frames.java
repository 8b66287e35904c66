package dev.outboard.wire.tests.frame;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.outboard.wire.internal.frame.FrameReader;

/** Frames in memory. */
final class Frames {

	private Frames() {
	}

	/** Returns what goes over the wire for {@code frames}. */
	static byte[] encode(byte[]... frames) {
		int size = 0;
		for (byte[] frame : frames) {
			size += Integer.BYTES + frame.length;
		}
		ByteBuffer all = ByteBuffer.allocate(size);
		for (byte[] frame : frames) {
			all.putInt(frame.length).put(frame);
		}
		return all.array();
	}

	/** Reads up to the end. */
	static List<byte[]> readAll(FrameReader reader) throws IOException {
		List<byte[]> frames = new ArrayList<>();
		for (Optional<byte[]> frame = reader.next(); frame.isPresent(); frame = reader.next()) {
			frames.add(frame.get());
		}
		return frames;
	}
}
