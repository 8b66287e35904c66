package dev.outboard.wire.internal.channel;

import java.util.ArrayList;
import java.util.List;

import dev.outboard.wire.internal.codec.Input;

/**
 * A copy of what a channel shares that the hub keeps current, from the first reading on. While changes come faster than
 * they can be told, it says that it isn't live, and the hub is to be asked.
 */
abstract class Replica {

	private final ChannelCore core;
	private final long window;
	/** Tells messages for this replica from those for one that was there before. */
	private final long number;
	private final Object subscribing = new Object();
	private boolean subscribed;
	private volatile boolean live;
	private boolean loaded;
	private long timesCurrent;
	private long takenIn;

	Replica(ChannelCore core, Sharing sharing) {
		this.core = core;
		this.window = sharing.window();
		this.number = core.hub().nextNumber();
	}

	/** Returns whether it has all that has changed, as far as this process can know. */
	final boolean isLive() {
		return live;
	}

	/** Returns whether it had all once: from then on what it is told are changes. Under its lock. */
	final boolean isLoaded() {
		return loaded;
	}

	/** Has the hub keep it current from now on. */
	final void subscribe() {
		synchronized (subscribing) {
			if (!subscribed) {
				subscribed = true;
				core.send(SharedOperation.SUBSCRIBE, out -> {
					out.writeLong(number);
					out.writeLong(window);
				});
			}
		}
	}

	/**
	 * Waits until it has all that there was when this was called. An interrupt is kept for later.
	 *
	 * @throws dev.outboard.api.channel.ChannelClosedException when the channel is closed
	 */
	final void awaitCurrent() {
		subscribe();
		if (!live) {
			core.checkOpen();
			core.hub().beforeWaiting(core.label() + ": reading");
			awaitMessage();
			core.keep();
		}
		core.checkOpen();
	}

	private synchronized void awaitMessage() {
		long before = timesCurrent;
		boolean interrupted = false;
		while (!live && timesCurrent == before && !core.isClosed()) {
			try {
				wait();
			} catch (InterruptedException e) {
				interrupted = true;
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	/** Takes a message of the hub's, as {@link ClientChannel#received} says. */
	final synchronized void received(int operation, Input body) {
		if (body.readLong() != number) {
			return;
		}
		switch (ReplicaMessage.of(operation)) {
			case CHANGES -> takeIn(body);
			case BEHIND -> live = false;
			case CURRENT -> {
				settle();
				loaded = true;
				timesCurrent++;
				live = !core.isClosed();
				notifyAll();
			}
		}
	}

	private void takeIn(Input body) {
		int size = ReplicaMessage.OVERHEAD + body.remaining();
		List<Change> changes = new ArrayList<>();
		while (body.remaining() > 0) {
			changes.add(Change.read(body));
		}
		changes.forEach(this::apply);
		if (live) {
			settle();
		}
		takenIn += size;
		if (takenIn >= window / 4) {
			credit(takenIn);
			takenIn = 0;
		}
	}

	/** On a thread of its own: whoever brings a message may hold the hub's locks. */
	private void credit(long bytes) {
		Thread.ofVirtual().name("outboard-credit").start(() -> core.send(SharedOperation.CREDIT, out -> {
			out.writeLong(number);
			out.writeLong(bytes);
		}));
	}

	/** It was closed for everybody. */
	final synchronized void closed() {
		live = false;
		notifyAll();
	}

	/** Takes in one change; under its lock. */
	abstract void apply(Change change);

	/** What was taken in is all there is; under its lock. */
	abstract void settle();
}
