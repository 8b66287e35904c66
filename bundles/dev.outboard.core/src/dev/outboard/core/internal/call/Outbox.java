package dev.outboard.core.internal.call;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import dev.outboard.api.spi.WorkerLink;

/** Sends messages to a worker in order, and keeps those that are sent while there is no link to it. */
public final class Outbox {

	private final List<ByteBuffer> early = new ArrayList<>();
	private volatile WorkerLink link;
	private boolean over;

	/** Sends a message, now or when there is a link; dropped after the worker's end. */
	public void send(ByteBuffer message) {
		WorkerLink open = linkOrKeep(message);
		if (open != null) {
			open.send(message);
		}
	}

	/** Does so with the next {@link #push()} of the same thread, or earlier. */
	public void append(ByteBuffer message) {
		WorkerLink open = linkOrKeep(message);
		if (open != null) {
			open.append(message);
		}
	}

	/** Sends what was appended, on this thread as far as that needs no wait: for whoever waits for the answer. */
	public void push() {
		WorkerLink open = link;
		if (open != null) {
			open.push();
		}
	}

	/** Waits as the link does, or not at all while there is none. */
	void await(BooleanSupplier over, long nanos) throws InterruptedException {
		WorkerLink open = link;
		if (open != null) {
			open.await(over, nanos);
		}
	}

	private WorkerLink linkOrKeep(ByteBuffer message) {
		WorkerLink open = link;
		if (open == null) {
			synchronized (early) {
				open = link;
				if (open == null) {
					keep(message);
				}
			}
		}
		return open;
	}

	private void keep(ByteBuffer message) {
		if (!over) {
			early.add(message);
		}
	}

	/** Sends what was kept, and from now on all, through {@code opened}. */
	public void open(WorkerLink opened) {
		synchronized (early) {
			early.forEach(opened::send);
			early.clear();
			link = opened;
		}
	}

	/** Forgets the link: what is sent from now on is kept for the next one. */
	public void close() {
		synchronized (early) {
			link = null;
		}
	}

	/** Forgets the link for good, and what was kept for the next one. */
	public void end() {
		synchronized (early) {
			link = null;
			over = true;
			early.clear();
		}
	}
}
