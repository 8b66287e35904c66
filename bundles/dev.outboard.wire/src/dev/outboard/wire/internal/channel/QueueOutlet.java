package dev.outboard.wire.internal.channel;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import dev.outboard.api.channel.ChannelClosedException;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.Output;

/**
 * The side of a queue's client that puts. The hub lets it fill some slots without asking, in a queue without a bound as
 * many as it likes; what is put into them is gathered and sent together.
 */
final class QueueOutlet implements Unsent.Source {

	/** Slots without a bound. */
	static final long UNLIMITED = Long.MAX_VALUE;

	/** How many bytes are sent before the hub must have said that it has them. */
	private static final int UNDER_WAY = 4 * 1024 * 1024;
	private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

	/** What came of an attempt to put an item into a slot. */
	private enum Filled {
		NO_SLOT, BATCH_IS_FULL, GATHERED, STREAM, LARGE, FAR_AHEAD
	}

	private final ChannelCore core;
	private final Unsent unsent;
	/** A leaf of locking. */
	private final ReentrantLock lock = new ReentrantLock();
	private long slots;
	/** How often slots without a bound were granted. */
	private int licences;
	private final Gathering batch;
	/** Messages of items that are yet to be sent, before {@link #batch}. */
	private List<ByteBuffer> full = new ArrayList<>();
	private int batched;
	private int underWay;
	private boolean marked;
	private boolean closed;
	private boolean recalled;

	QueueOutlet(ChannelCore core) {
		this.core = core;
		this.unsent = core.hub().unsent();
		this.batch = new Gathering(message -> core.begin(QueueOperation.PUT_ALL, message));
	}

	/** Returns whether an encoded item becomes a message of its own as it is, so that it must not change any more. */
	static boolean isLarge(Output item) {
		return QueueItems.size(item) > Gathering.LARGEST_ITEM;
	}

	/** Puts an item if there is room, as far as can be known here. */
	boolean offer(Output item) {
		if (fill(item)) {
			return true;
		}
		Optional<Input> answer = core.attempt("offer", QueueOperation.OFFER, PATIENCE_NANOS,
				out -> out.writeFrom(item, QueueItems.BEGIN));
		if (answer.isEmpty() || !answer.get().readBoolean()) {
			return false;
		}
		granted(answer.get());
		return true;
	}

	/** Puts an item when there is room; false when there is none in time. */
	boolean put(Output item, long nanos) throws InterruptedException {
		if (Thread.interrupted()) {
			throw new InterruptedException();
		}
		if (fill(item)) {
			return true;
		}
		Optional<Input> answer = core.await("put", QueueOperation.PUT, nanos,
				out -> out.writeFrom(item, QueueItems.BEGIN));
		answer.ifPresent(this::granted);
		return answer.isPresent();
	}

	private void granted(Input answer) {
		lock.lock();
		try {
			long more = answer.readLong();
			if (more == UNLIMITED) {
				slots = UNLIMITED;
				licences++;
			} else {
				slots += more;
			}
			if (closed) {
				recall();
			}
		} finally {
			lock.unlock();
		}
	}

	/** Puts an item into a slot; false when there is none. */
	private boolean fill(Output item) {
		Filled filled = tryFill(item);
		while (filled == Filled.BATCH_IS_FULL) {
			unsent.flush();
			filled = tryFill(item);
		}
		switch (filled) {
			case GATHERED -> unsent.flushSoon();
			case STREAM -> unsent.flushStream();
			case LARGE -> unsent.flush();
			case FAR_AHEAD -> core.ask(QueueOperation.SYNC);
			default -> {
				return false;
			}
		}
		return true;
	}

	private Filled tryFill(Output item) {
		lock.lock();
		try {
			if (closed) {
				throw new ChannelClosedException(core.label() + " is closed");
			}
			if (slots == 0) {
				return Filled.NO_SLOT;
			}
			int size = QueueItems.size(item);
			boolean large = isLarge(item);
			if (!large && batch.isFull(size)) {
				return Filled.BATCH_IS_FULL;
			}
			if (large) {
				completeBatch();
				full.add(item.toBuffer());
			} else {
				append(item);
			}
			batched++;
			if (slots != UNLIMITED) {
				slots--;
			}
			mark();
			underWay += size;
			if (underWay > UNDER_WAY) {
				underWay = 0;
				return Filled.FAR_AHEAD;
			}
			if (large) {
				return Filled.LARGE;
			}
			return batch.isStream() ? Filled.STREAM : Filled.GATHERED;
		} finally {
			lock.unlock();
		}
	}

	private void append(Output item) {
		Output message = batch.message();
		int before = message.size();
		boolean whole = false;
		try {
			message.writeLength(QueueOperation.FIRST_DELIVERY);
			message.writeLength(QueueItems.size(item));
			message.writeFrom(item, QueueItems.BEGIN);
			whole = true;
		} finally {
			if (!whole) {
				// As where there was no memory: half of it would spoil the others.
				message.truncate(before);
			}
		}
	}

	private void completeBatch() {
		if (!batch.isEmpty()) {
			full.add(batch.complete());
		}
	}

	private void mark() {
		if (!marked) {
			unsent.mark(this);
			marked = true;
		}
	}

	@Override
	public void collect(Unsent.Stage stage, Unsent.Batch into) {
		if (stage == Unsent.Stage.PUT) {
			collect(into);
		}
	}

	private void collect(Unsent.Batch into) {
		lock.lock();
		try {
			marked = false;
			completeBatch();
			full.forEach(message -> into.add(Unsent.Stage.PUT, message));
			full = new ArrayList<>();
			batched = 0;
			if (recalled) {
				Output out = core.begin(QueueOperation.SLOTS_BACK);
				out.writeLong(slots == UNLIMITED ? licences : slots);
				into.add(Unsent.Stage.PUT, out.toBuffer());
				slots = 0;
				licences = 0;
				recalled = false;
			}
		} finally {
			lock.unlock();
		}
	}

	/** Drops what was put and has not been sent, and returns how many items that were. */
	int discard() {
		lock.lock();
		try {
			int dropped = batched;
			if (slots != UNLIMITED) {
				slots += dropped;
			}
			full.clear();
			batch.clear();
			batched = 0;
			return dropped;
		} finally {
			lock.unlock();
		}
	}

	/** The hub wants the slots back. Takes leaves of locking alone. */
	void recall() {
		lock.lock();
		try {
			recalled = true;
			mark();
			unsent.wake();
		} finally {
			lock.unlock();
		}
	}

	/** Nothing more can be put. Takes leaves of locking alone. */
	void close() {
		lock.lock();
		try {
			closed = true;
			recall();
		} finally {
			lock.unlock();
		}
	}
}
