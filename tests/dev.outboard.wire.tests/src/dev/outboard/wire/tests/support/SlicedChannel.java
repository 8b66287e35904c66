package dev.outboard.wire.tests.support;

import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.function.IntSupplier;

/** Delivers given bytes, in slices of sizes that its caller chooses. */
public final class SlicedChannel implements ReadableByteChannel {

	private final ByteBuffer bytes;
	private final IntSupplier sizes;

	/** @param sizes the size of each slice: one or more */
	public SlicedChannel(byte[] bytes, IntSupplier sizes) {
		this.bytes = ByteBuffer.wrap(bytes);
		this.sizes = sizes;
	}

	@Override
	public int read(ByteBuffer target) {
		if (!bytes.hasRemaining()) {
			return -1;
		}
		int count = Math.min(Math.min(sizes.getAsInt(), bytes.remaining()), target.remaining());
		target.put(bytes.slice(bytes.position(), count));
		bytes.position(bytes.position() + count);
		return count;
	}

	@Override
	public boolean isOpen() {
		return true;
	}

	@Override
	public void close() {
		bytes.position(bytes.limit());
	}
}
