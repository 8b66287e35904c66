package dev.outboard.wire.tests.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.WritableByteChannel;
import java.util.concurrent.Semaphore;

/** Takes one write for each permit it is given, of so many bytes at the most, and remembers them. */
public final class GatedChannel implements WritableByteChannel {

	private final Semaphore permits = new Semaphore(0);
	private final ByteArrayOutputStream written = new ByteArrayOutputStream();
	private final int mostAtOnce;
	private int writes;
	private boolean waiting;
	private volatile boolean broken;

	public GatedChannel(int mostAtOnce) {
		this.mostAtOnce = mostAtOnce;
	}

	/** Lets {@code count} more writes pass. */
	public void permit(int count) {
		permits.release(count);
	}

	/** Lets every write pass from now on, and fail. */
	public void breakDown() {
		broken = true;
		permits.release(Integer.MAX_VALUE / 2);
	}

	@Override
	public int write(ByteBuffer source) throws IOException {
		setWaiting(true);
		permits.acquireUninterruptibly();
		setWaiting(false);
		if (broken) {
			throw new ClosedChannelException();
		}
		byte[] part = new byte[Math.min(mostAtOnce, source.remaining())];
		source.get(part);
		synchronized (this) {
			written.writeBytes(part);
			writes++;
		}
		return part.length;
	}

	/** Returns whether a write waits for a permit. */
	public synchronized boolean isWaiting() {
		return waiting;
	}

	/** Returns how many writes have passed. */
	public synchronized int writes() {
		return writes;
	}

	public synchronized byte[] written() {
		return written.toByteArray();
	}

	private synchronized void setWaiting(boolean now) {
		waiting = now;
	}

	@Override
	public boolean isOpen() {
		return !broken;
	}

	@Override
	public void close() {
		breakDown();
	}
}
