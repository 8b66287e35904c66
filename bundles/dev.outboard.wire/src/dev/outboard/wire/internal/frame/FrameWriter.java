package dev.outboard.wire.internal.frame;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Writes frames from any thread without making it wait: a frame is appended to one of two buffers while a thread of the
 * writer's own writes the other one, so that what gathers meanwhile goes out as one batch.
 *
 * <p>Frames may be sent before the writer is {@linkplain #start started}; they go out first. A caller's thread never
 * touches the channel, because an interrupt would close it.
 */
public final class FrameWriter {

	private static final int KEPT_CAPACITY = 1024 * 1024;

	private final int limit;
	private final ReentrantLock lock = new ReentrantLock();
	private final Condition changed = lock.newCondition();
	private ByteBuffer filling = ByteBuffer.allocate(4096);
	private ByteBuffer spare = ByteBuffer.allocate(4096);
	private boolean writing;
	private boolean closed;

	/** @param limit the most bytes that a frame may hold */
	public FrameWriter(int limit) {
		this.limit = limit;
	}

	/** Begins to write to {@code channel}, on a daemon thread of that name. */
	public void start(WritableByteChannel channel, String threadName) {
		Thread thread = new Thread(() -> run(channel), threadName);
		thread.setDaemon(true);
		thread.start();
	}

	/**
	 * Sends a frame, or drops it when the writer is closed.
	 *
	 * @throws IllegalArgumentException when {@code frame} is larger than the limit
	 */
	public void send(ByteBuffer frame) {
		int length = frame.remaining();
		if (length > limit) {
			throw new IllegalArgumentException("a message of " + length + " bytes is over the limit of " + limit);
		}
		lock.lock();
		try {
			if (closed) {
				return;
			}
			filling = withRoom(filling, Integer.BYTES + length);
			filling.putInt(length).put(frame);
			changed.signalAll();
		} finally {
			lock.unlock();
		}
	}

	/** Waits until all that was sent has been handed to the channel, or the writer is closed; false at the timeout. */
	public boolean flush(long timeout, TimeUnit unit) throws InterruptedException {
		long nanos = unit.toNanos(timeout);
		lock.lock();
		try {
			while (!closed && (writing || filling.position() > 0)) {
				if (nanos <= 0) {
					return false;
				}
				nanos = changed.awaitNanos(nanos);
			}
			return true;
		} finally {
			lock.unlock();
		}
	}

	/** Ends the writer; frames not yet written are dropped. */
	public void close() {
		lock.lock();
		try {
			closed = true;
			changed.signalAll();
		} finally {
			lock.unlock();
		}
	}

	private void run(WritableByteChannel channel) {
		try {
			for (ByteBuffer batch = swap(); batch != null; batch = swap()) {
				while (batch.hasRemaining()) {
					channel.write(batch);
				}
			}
		} catch (IOException e) {
			// The reader of the same connection sees the end, too, and tells it with its cause.
			return;
		} finally {
			close();
		}
	}

	/** Waits for frames and takes them all; null when closed. */
	private ByteBuffer swap() {
		lock.lock();
		try {
			writing = false;
			changed.signalAll();
			while (!closed && filling.position() == 0) {
				changed.awaitUninterruptibly();
			}
			if (closed) {
				return null;
			}
			ByteBuffer batch = filling;
			filling = spare.capacity() > KEPT_CAPACITY ? ByteBuffer.allocate(4096) : spare.clear();
			spare = batch;
			writing = true;
			return batch.flip();
		} finally {
			lock.unlock();
		}
	}

	private static ByteBuffer withRoom(ByteBuffer buffer, int count) {
		if (buffer.remaining() >= count) {
			return buffer;
		}
		long needed = (long) buffer.position() + count;
		if (needed > Integer.MAX_VALUE - 8) {
			throw new IllegalStateException("more than two gigabytes wait to be sent; the peer does not read");
		}
		int capacity = (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, 2L * buffer.capacity()));
		return ByteBuffer.allocate(capacity).put(buffer.flip());
	}
}
