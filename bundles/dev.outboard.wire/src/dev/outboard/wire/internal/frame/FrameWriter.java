package dev.outboard.wire.internal.frame;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Writes messages as frames from any thread without making it wait: a message is appended to a queue while a thread of
 * the writer's own writes, so that what gathers meanwhile goes out as one batch. Large messages go chunk by chunk, and
 * urgent ones between chunks.
 *
 * <p>Messages may be sent before the writer is {@linkplain #start started}; they go out first. A caller's thread never
 * touches the channel, because an interrupt would close it.
 */
public final class FrameWriter {

	private final ReentrantLock lock = new ReentrantLock();
	private final Condition changed = lock.newCondition();
	private final SendQueue queue = new SendQueue();
	private boolean writing;
	private boolean closed;
	/** Where chunks become frames; the writing thread's own. */
	private ByteBuffer chunkFrame = ByteBuffer.allocate(0);

	/** Begins to write to {@code channel}, on a daemon thread of that name. */
	public void start(WritableByteChannel channel, String threadName) {
		Thread thread = new Thread(() -> run(channel), threadName);
		thread.setDaemon(true);
		thread.start();
	}

	/**
	 * Sends a message after those sent before, or drops it when the writer is closed. A message that is larger than a
	 * frame is not copied: it must not change from now on.
	 *
	 * @throws IllegalStateException when two gigabytes wait to be written
	 */
	public void send(ByteBuffer message) {
		send(message, false);
	}

	/**
	 * Sends a message that need not wait for large ones sent before, or drops it when the writer is closed.
	 *
	 * @throws IllegalArgumentException when {@code message} doesn't fit into a frame
	 */
	public void sendUrgent(ByteBuffer message) {
		send(message, true);
	}

	private void send(ByteBuffer message, boolean urgent) {
		lock.lock();
		try {
			if (closed) {
				return;
			}
			if (urgent) {
				queue.addUrgent(message);
			} else {
				queue.add(message);
			}
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
			while (!closed && (writing || !queue.isEmpty())) {
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

	/** Ends the writer; messages not yet written are dropped. */
	public void close() {
		lock.lock();
		try {
			closed = true;
			queue.clear();
			changed.signalAll();
		} finally {
			lock.unlock();
		}
	}

	private void run(WritableByteChannel channel) {
		try {
			for (SendQueue.Part part = next(); part != null; part = next()) {
				ByteBuffer frames = frames(part);
				while (frames.hasRemaining()) {
					channel.write(frames);
				}
			}
		} catch (IOException e) {
			// The reader of the same connection sees the end, too, and tells it with its cause.
			return;
		} finally {
			close();
		}
	}

	/** Waits for something to write; null when closed. */
	private SendQueue.Part next() {
		lock.lock();
		try {
			SendQueue.Part part = queue.take();
			writing = part != null;
			while (part == null && !closed) {
				changed.signalAll();
				changed.awaitUninterruptibly();
				part = queue.take();
				writing = part != null;
			}
			return closed ? null : part;
		} finally {
			lock.unlock();
		}
	}

	private ByteBuffer frames(SendQueue.Part part) {
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
