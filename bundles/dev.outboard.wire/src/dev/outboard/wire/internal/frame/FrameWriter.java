package dev.outboard.wire.internal.frame;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import dev.outboard.wire.internal.lane.RingOutlet;

/**
 * Writes messages as frames from any thread without making it wait: a message is appended to a queue while a thread of
 * the writer's own writes, so that what gathers meanwhile goes out as one batch. Large messages go chunk by chunk, and
 * urgent ones between chunks.
 *
 * <p>Who waits for the answer may {@link #push()} instead, which saves the hand-over to that thread: it writes at once,
 * unless somebody writes already, as far as the channel takes it without waiting.
 *
 * <p>Messages may be sent before the writer is {@linkplain #start started}; they go out first.
 */
public final class FrameWriter {

	/** How many batches a thread that pushed writes before it leaves what others have sent to the writer's own thread. */
	private static final int MOST_PUSHED = 4;

	private final ReentrantLock lock = new ReentrantLock();
	private final Condition work = lock.newCondition();
	private final Condition drained = lock.newCondition();
	private final SendQueue queue = new SendQueue();
	/** The writing thread's own. */
	private final PartFrames partFrames = new PartFrames();
	private WritableByteChannel eager;
	private Thread thread;
	/** Whether some thread writes; what it writes with is its own meanwhile. */
	private boolean writing;
	private boolean closed;
	/** What a thread that pushed could not write to its end. */
	private ByteBuffer rest;

	/** Begins to write to {@code channel}, on a daemon thread of that name; to push is no more than to send. */
	public void start(WritableByteChannel channel, String threadName) {
		start(channel, null, threadName);
	}

	/**
	 * Begins to write, on a daemon thread of that name.
	 *
	 * @param patient waits until it has taken something
	 * @param eager   the same, taking nothing instead of waiting; an interrupt must not close it
	 */
	public void start(WritableByteChannel patient, WritableByteChannel eager, String threadName) {
		lock.lock();
		try {
			this.eager = eager;
		} finally {
			lock.unlock();
		}
		thread = new Thread(new PatientWriting(this, patient), threadName);
		thread.setDaemon(true);
		thread.start();
	}

	/** Gives the writer's own thread another name; for whoever has started it. */
	public void rename(String threadName) {
		thread.setName(threadName);
	}

	/**
	 * Sends a message after those sent before, or drops it when the writer is closed. A message that is larger than a
	 * frame is not copied: it must not change from now on.
	 *
	 * @throws IllegalStateException when two gigabytes wait to be written
	 */
	public void send(ByteBuffer message) {
		add(message, false, true);
	}

	/**
	 * Sends a message that need not wait for large ones sent before, or drops it when the writer is closed.
	 *
	 * @throws IllegalArgumentException when {@code message} doesn't fit into a frame
	 */
	public void sendUrgent(ByteBuffer message) {
		add(message, true, true);
	}

	/**
	 * Takes a message to be sent after those before, with the next {@link #push()} of the same thread or earlier, or drops
	 * it when the writer is closed. It must not change from now on.
	 *
	 * @throws IllegalStateException when two gigabytes wait to be written
	 */
	public void append(ByteBuffer message) {
		add(message, false, false);
	}

	/**
	 * Takes a message likewise that need not wait for large ones sent before.
	 *
	 * @throws IllegalArgumentException when {@code message} doesn't fit into a frame
	 */
	public void appendUrgent(ByteBuffer message) {
		add(message, true, false);
	}

	private void add(ByteBuffer message, boolean urgent, boolean wake) {
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
			if (wake) {
				work.signal();
			}
		} finally {
			lock.unlock();
		}
	}

	/** Sees to it that all that was appended is sent: by this thread where that needs no wait. */
	public void push() {
		for (int batches = 0; batches < MOST_PUSHED; batches++) {
			SendQueue.Part part = begin();
			if (part == null) {
				return;
			}
			write(part);
		}
		wakeWriter();
	}

	/** Returns what this thread is to write; null when there is nothing, or another one does it. */
	private SendQueue.Part begin() {
		lock.lock();
		try {
			if (closed || writing || queue.isEmpty() && rest == null) {
				return null;
			}
			if (eager == null || rest != null) {
				work.signal();
				return null;
			}
			writing = true;
			return take();
		} finally {
			lock.unlock();
		}
	}

	/** Whatever goes wrong, nobody must wait for a thread that is thought to write. */
	private SendQueue.Part take() {
		SendQueue.Part part = null;
		try {
			part = queue.take();
			return part;
		} finally {
			if (part == null) {
				writing = false;
			}
		}
	}

	/** What the channel doesn't take at once, the writer's own thread writes. */
	private void write(SendQueue.Part part) {
		ByteBuffer frames = part.bytes();
		boolean made = false;
		boolean failed = true;
		try {
			frames = partFrames.of(part);
			made = true;
			eager.write(frames);
			failed = false;
		} catch (IOException e) {
			// The reader of the same connection sees the end, too, and tells it with its cause.
			return;
		} catch (RuntimeException | Error e) {
			// Of this thread, which may be deep in a user's code: what is left, the writer's own thread writes.
			failed = !made;
			if (failed) {
				PatientWriting.end(eager);
				throw e;
			}
		} finally {
			end(failed, frames);
		}
	}

	private void end(boolean failed, ByteBuffer frames) {
		lock.lock();
		try {
			writing = false;
			if (failed) {
				close();
			} else if (frames.hasRemaining()) {
				rest = frames;
				work.signal();
			} else if (queue.isEmpty()) {
				drained.signalAll();
			}
		} finally {
			lock.unlock();
		}
	}

	private void wakeWriter() {
		lock.lock();
		try {
			work.signal();
		} finally {
			lock.unlock();
		}
	}

	/** Waits until all that was sent has been handed to the channel, or the writer is closed; false at the timeout. */
	public boolean flush(long timeout, TimeUnit unit) throws InterruptedException {
		long nanos = unit.toNanos(timeout);
		lock.lock();
		try {
			work.signal();
			while (!closed && (writing || rest != null || !queue.isEmpty())) {
				if (nanos <= 0) {
					return false;
				}
				nanos = drained.awaitNanos(nanos);
			}
			return true;
		} finally {
			lock.unlock();
		}
	}

	/** Lets large messages go through memory that is shared with the peer, where there is room; from any thread. */
	public void share(RingOutlet outlet) {
		lock.lock();
		try {
			if (!closed) {
				queue.share(outlet);
			}
		} finally {
			lock.unlock();
		}
	}

	/** Returns whether it has ended. */
	public boolean isClosed() {
		lock.lock();
		try {
			return closed;
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
			rest = null;
			work.signal();
			drained.signalAll();
		} finally {
			lock.unlock();
		}
	}

	/**
	 * Waits for something to write, for the writer's own thread.
	 *
	 * @param hasWritten whether that thread has written what it was given last
	 * @return null when closed
	 */
	ByteBuffer next(boolean hasWritten) {
		SendQueue.Part part = null;
		lock.lock();
		try {
			writing &= !hasWritten;
			while (!closed && (writing || rest == null && queue.isEmpty())) {
				if (!writing) {
					drained.signalAll();
				}
				work.awaitUninterruptibly();
			}
			if (closed) {
				return null;
			}
			writing = true;
			if (rest != null) {
				ByteBuffer begun = rest;
				rest = null;
				return begun;
			}
			part = queue.take();
		} finally {
			lock.unlock();
		}
		return partFrames.of(part);
	}
}
