package dev.outboard.wire.internal.channel;

import java.util.ArrayDeque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import dev.outboard.api.channel.ChannelClosedException;
import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Input;

/**
 * What an end of a pipe has received, may still send, and who waits for either. Its lock is a leaf: nothing is sent under
 * it.
 */
final class EndState {

	/** How many items may be under way. */
	static final int WINDOW_ITEMS = 1024;
	/** How many bytes may be under way, apart from the last item. */
	static final long WINDOW_BYTES = 4 * 1024 * 1024;

	private final String label;
	private final Runnable wakeUp;
	/** Items that came together, each with its length before it. */
	private final ArrayDeque<Input> arrived = new ArrayDeque<>();
	private final Set<Thread> watchers = ConcurrentHashMap.newKeySet();
	private int itemsUnderWay;
	private long bytesUnderWay;
	private int received;
	private long receivedBytes;
	private volatile boolean acknowledgementDue;
	private boolean closed;
	private Object holder;
	private boolean passing;
	private String end;

	/**
	 * @param label  how the end is called in messages to a person
	 * @param wakeUp lets a thread look that waits by reading what comes; takes leaves of locking alone
	 */
	EndState(String label, Runnable wakeUp) {
		this.label = label;
		this.wakeUp = wakeUp;
	}

	/** Takes room for an item; false when there is none now. */
	synchronized boolean takeRoom(int bytes) {
		requireHere();
		if (end != null) {
			throw new ChannelClosedException(label + " can't be sent to: " + end);
		}
		if (!hasRoom()) {
			return false;
		}
		itemsUnderWay++;
		bytesUnderWay += bytes;
		return true;
	}

	/** Waits until there is room for an item, or there won't be any more. */
	synchronized void awaitRoom() throws InterruptedException {
		while (!maySend()) {
			wait();
		}
	}

	/** Returns whether there is room for an item, or there won't be any more. */
	synchronized boolean maySend() {
		return hasRoom() || end != null || !isHere();
	}

	private boolean hasRoom() {
		return itemsUnderWay < WINDOW_ITEMS && bytesUnderWay < WINDOW_BYTES;
	}

	/** Returns the next item; null when there is none now. */
	synchronized Input next() {
		requireHere();
		Input batch = arrived.peek();
		if (batch == null) {
			if (end != null) {
				throw new ChannelClosedException("nothing more comes from " + label + ": " + end);
			}
			return null;
		}
		Input item = batch.readPart(batch.readInt());
		if (batch.remaining() == 0) {
			arrived.remove();
		}
		received++;
		receivedBytes += item.remaining();
		if (received >= WINDOW_ITEMS / 2 || receivedBytes >= WINDOW_BYTES / 2) {
			acknowledgementDue = true;
		}
		return item;
	}

	/** Waits for the next item, and returns it; null when none has come in time. */
	synchronized Input awaitNext(long nanos) throws InterruptedException {
		long deadline = System.nanoTime() + nanos;
		Input item = next();
		for (long left = nanos; item == null && left > 0; left = deadline - System.nanoTime()) {
			TimeUnit.NANOSECONDS.timedWait(this, left);
			item = next();
		}
		return item;
	}

	/** Returns whether {@link #next} would return an item or throw. */
	synchronized boolean isReady() {
		return !arrived.isEmpty() || end != null || !isHere();
	}

	/** Returns whether so much was received that the hub should hear of it. */
	boolean isAcknowledgementDue() {
		return acknowledgementDue;
	}

	/** Returns how many items were received of which the hub is to be told now. */
	synchronized int acknowledge() {
		int count = received;
		received = 0;
		receivedBytes = 0;
		acknowledgementDue = false;
		return count;
	}

	/** Returns whether the end may be used here. */
	synchronized boolean isHere() {
		return !closed && holder == null;
	}

	synchronized boolean isClosed() {
		return closed;
	}

	/**
	 * Makes sure that the end may be used here.
	 *
	 * @throws IllegalStateException when it was closed here, or has another holder
	 */
	synchronized void requireHere() {
		if (closed) {
			throw new ChannelClosedException(label + " is closed");
		}
		if (holder != null) {
			throw new IllegalStateException(label + " was handed over, " + holder + " has it; use the other end here, or"
					+ " make another pipe");
		}
	}

	/**
	 * Stops its use here, because it is about to be passed on.
	 *
	 * @param to    who is to have it
	 * @param again whether it may have been passed to the same one before
	 * @throws CodecException when it was passed on before, or is closed
	 */
	synchronized void pass(Object to, boolean again) {
		if (closed) {
			throw new CodecException(label + " is closed; pass an end of another pipe");
		}
		if (holder != null && !(again && holder == to)) {
			throw new CodecException(label + " was handed over, " + holder + " has it: an end has one holder. Pass an end of"
					+ " another pipe, or a WorkQueue, which several can share");
		}
		passing = holder == null;
		holder = to;
		changed();
		wakeUp.run();
	}

	/** Lets it be used here again. */
	synchronized void takeBack() {
		if (passing) {
			passing = false;
			holder = null;
		}
	}

	/** It goes for good; false when it had gone before. */
	synchronized boolean handOver() {
		boolean goes = passing && !closed;
		passing = false;
		arrived.clear();
		return goes;
	}

	synchronized void close() {
		closed = true;
		arrived.clear();
		changed();
		wakeUp.run();
	}

	/** Items have come. */
	synchronized void arrived(Input batch) {
		arrived.add(batch);
		changed();
	}

	/** So much of what was sent has been received; less than nothing for what a former holder has sent. */
	synchronized void credited(int items, long bytes) {
		itemsUnderWay -= items;
		bytesUnderWay -= bytes;
		changed();
	}

	/** Nothing more will come, because {@code why}. */
	synchronized void end(String why) {
		end = why;
		changed();
	}

	private void changed() {
		notifyAll();
		watchers.forEach(LockSupport::unpark);
	}

	void wake(Thread thread) {
		watchers.add(thread);
	}

	void forget(Thread thread) {
		watchers.remove(thread);
	}
}
