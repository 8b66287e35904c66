package dev.outboard.wire.internal.channel;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import dev.outboard.wire.internal.codec.Output;

/**
 * Decides whether a replica may be read, or the hub is to be asked.
 *
 * @param <R> the replica
 */
final class SharedAccess<R extends Replica> {

	private final ChannelCore core;
	private final R replica;
	/** How many changes were sent without waiting, and how many of them are known to be done. */
	private final AtomicLong sent = new AtomicLong();
	private volatile long settled;

	SharedAccess(ChannelCore core, R replica) {
		this.core = core;
		this.replica = replica;
	}

	R replica() {
		return replica;
	}

	/**
	 * Returns whether the replica may be read: it is current, and what this process changed has come to it.
	 *
	 * @throws dev.outboard.api.channel.ChannelClosedException when the channel is closed
	 */
	boolean isReadable() {
		if (sent.get() != settled) {
			flush();
		}
		if (!replica.isLive()) {
			core.checkOpen();
			replica.subscribe();
		}
		return replica.isLive();
	}

	/** Waits until the replica may be gone over. */
	void awaitReadable() {
		if (!isReadable()) {
			replica.awaitCurrent();
		}
	}

	/** Sends a change without waiting for it. */
	void send(SharedOperation operation, Consumer<Output> body) {
		core.checkOpen();
		core.send(operation, body);
		sent.incrementAndGet();
	}

	/** What was sent without waiting is at the hub, and in the replica unless that is behind. */
	private void flush() {
		long before = sent.get();
		core.ask(SharedOperation.FLUSH);
		synchronized (this) {
			settled = Math.max(settled, before);
		}
	}

	/** Appends bytes with their length before them. */
	static void write(Output out, byte[] bytes) {
		out.writeLength(bytes.length);
		out.writeBytes(bytes);
	}
}
