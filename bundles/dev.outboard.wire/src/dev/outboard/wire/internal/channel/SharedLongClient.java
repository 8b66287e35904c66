package dev.outboard.wire.internal.channel;

import java.nio.ByteBuffer;

import dev.outboard.api.channel.SharedLong;
import dev.outboard.wire.internal.codec.ChannelReference;

/** A shared number as one process sees it. */
final class SharedLongClient extends SingleClient<Long> implements SharedLong {

	SharedLongClient(ChannelReference reference, HubPort hub, Sharing sharing) {
		super(reference, hub, sharing);
	}

	/** Returns how a number is stored. */
	static byte[] encoded(long value) {
		return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
	}

	private static long number(Stored stored) {
		return ByteBuffer.wrap(stored.bytes()).getLong();
	}

	@Override
	Long decoded(Stored stored) {
		return number(stored);
	}

	@Override
	public long get() {
		return number(find());
	}

	@Override
	public long getFresh() {
		return number(fetch());
	}

	@Override
	public void set(long value) {
		exchange(encoded(value));
	}

	@Override
	public long add(long delta) {
		return store().add(delta);
	}

	@Override
	public boolean compareAndSet(long expected, long value) {
		return replaceEqual(encoded(expected), encoded(value));
	}

	@Override
	public void close() {
		super.close();
	}
}
