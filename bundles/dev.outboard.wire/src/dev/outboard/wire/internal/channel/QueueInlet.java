package dev.outboard.wire.internal.channel;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import dev.outboard.wire.internal.channel.QueueOperation.Reply;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.Output;

/**
 * The side of a queue's client that takes. It keeps items that the hub has sent ahead; which of them were taken, and
 * are done with, is gathered and told together. Of several threads that find none one waits at the hub, and the others
 * for what that one is sent.
 */
final class QueueInlet implements Unsent.Source {

	private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

	private final ChannelCore core;
	private final boolean onDone;
	private final boolean prompt;
	private final Unsent unsent;
	/** A leaf of locking. */
	private final ReentrantLock lock = new ReentrantLock();
	private final Condition changed = lock.newCondition();
	private final ItemsAhead ahead = new ItemsAhead();
	private final Pace pace = new Pace();
	/** Whether a thread waits at the hub. */
	private boolean asking;
	private int waiting;
	/** Whether more were asked for. */
	private boolean more;
	/** With so many left, more are asked for: not before, since the hub has just sent what it had. */
	private int few;
	private final QueueReport report;
	private boolean marked;

	/**
	 * What a thread that wants an item is to do.
	 *
	 * @param item the item, where it has one
	 * @param more how many more it is to have sent ahead
	 * @param asks whether it is to ask the hub
	 */
	private record Turn(Taken item, int more, boolean asks) {

		static final Turn NOTHING = new Turn(null, 0, false);
		static final Turn ASK = new Turn(null, 0, true);
	}

	/** @param facts what the queue is like: in one with a bound producers wait to hear of what was taken */
	QueueInlet(ChannelCore core, QueueFacts facts) {
		this.core = core;
		this.onDone = facts.onDone();
		this.prompt = facts.isBounded();
		this.unsent = core.hub().unsent();
		this.report = new QueueReport(core, onDone);
	}

	/** Returns the first item when there is one; null when there is none in time. */
	Taken take(long nanos) throws InterruptedException {
		if (Thread.interrupted()) {
			throw new InterruptedException();
		}
		Taken ready = ready();
		if (ready != null) {
			return ready;
		}
		long end = System.nanoTime() + nanos;
		long missing = 0;
		while (true) {
			Turn turn = await(end);
			if (turn.item() != null) {
				return finish(turn);
			}
			if (!turn.asks()) {
				return null;
			}
			Optional<Input> answer = askToTake(end - System.nanoTime(), missing);
			if (answer.isEmpty()) {
				return null;
			}
			if (Reply.of(answer.get().readByte()) == Reply.ITEM) {
				return granted(answer.get());
			}
			missing = answer.get().readLong();
		}
	}

	/** Waits until there is an item, or this thread is to ask the hub for one, or it is {@code end}. */
	private Turn await(long end) throws InterruptedException {
		boolean mayWait = false;
		lock.lock();
		try {
			while (true) {
				Turn turn = next();
				if (turn.item() != null) {
					return turn;
				}
				if (!asking) {
					asking = true;
					return Turn.ASK;
				}
				long left = end - System.nanoTime();
				if (left <= 0) {
					return Turn.NOTHING;
				}
				if (mayWait) {
					follow(left);
				} else {
					checkWait();
					mayWait = true;
				}
			}
		} finally {
			lock.unlock();
		}
	}

	/** Asks whether this thread may wait, which runs foreign code, without the lock. */
	private void checkWait() {
		lock.unlock();
		try {
			core.hub().checkWait(core.label() + ": take");
		} finally {
			lock.lock();
		}
	}

	private void follow(long nanos) throws InterruptedException {
		waiting++;
		try {
			changed.awaitNanos(nanos);
		} finally {
			waiting--;
		}
	}

	/** @param missing as in {@link QueueOperation#TAKE} */
	private Optional<Input> askToTake(long nanos, long missing) throws InterruptedException {
		int wanted = wanted();
		try {
			return core.await("take", QueueOperation.TAKE, nanos, out -> writeWanted(out, wanted, missing));
		} finally {
			lock.lock();
			try {
				asking = false;
				changed.signal();
			} finally {
				lock.unlock();
			}
		}
	}

	private static void writeWanted(Output out, int wanted, long missing) {
		out.writeLength(wanted);
		out.writeLong(missing);
	}

	/** Returns the first item if there is one now; null for none. */
	Taken poll() {
		long missing = 0;
		while (true) {
			Taken ready = ready();
			if (ready != null) {
				return ready;
			}
			int wanted = wanted();
			long notHere = missing;
			Optional<Input> answer = core.attempt("poll", QueueOperation.POLL, PATIENCE_NANOS,
					out -> writeWanted(out, wanted, notHere));
			Reply reply = answer.isEmpty() ? Reply.NONE : Reply.of(answer.get().readByte());
			if (reply != Reply.LOOK) {
				return reply == Reply.ITEM ? granted(answer.get()) : null;
			}
			missing = answer.get().readLong();
		}
	}

	private int wanted() {
		lock.lock();
		try {
			return Math.max(pace.adjust(), waiting + 1);
		} finally {
			lock.unlock();
		}
	}

	/** Takes the next item that was sent ahead; null where there is none. */
	private Taken ready() {
		Turn turn;
		lock.lock();
		try {
			turn = next();
		} finally {
			lock.unlock();
		}
		return turn.item() == null ? null : finish(turn);
	}

	/** Takes the next item that was sent ahead, where there is one. */
	private Turn next() {
		Taken item = ahead.poll();
		if (item == null) {
			return Turn.NOTHING;
		}
		report.taken(item.number());
		pace.taken();
		mark();
		if (more || pace.ahead() == 1 || ahead.size() > few || ahead.size() >= pace.ahead() / 2) {
			return new Turn(item, 0, false);
		}
		more = true;
		return new Turn(item, Math.max(0, pace.adjust() - ahead.size()), false);
	}

	/** Asks for more where few are left, and returns the item. */
	private Taken finish(Turn turn) {
		if (turn.more() > 0) {
			core.send(QueueOperation.MORE, out -> out.writeLength(turn.more()));
		} else if (prompt) {
			unsent.flushSoon();
		}
		return turn.item();
	}

	/** Takes an item that a thread has waited for; the queue counts it as taken once it has heard that it came. */
	private Taken granted(Input answer) {
		Taken item = new Taken(answer.readLong(), answer.readLength(), answer, true);
		lock.lock();
		try {
			pace.resume();
			pace.taken();
			more = false;
			if (!onDone) {
				report.finished(item.number());
				mark();
			}
		} finally {
			lock.unlock();
		}
		return item;
	}

	/** An item that was taken is done with. */
	void finish(long number) {
		lock.lock();
		try {
			report.finished(number);
			mark();
		} finally {
			lock.unlock();
		}
	}

	/** Takes items that were sent ahead. Takes leaves of locking alone. */
	void received(Input body) {
		lock.lock();
		try {
			more = false;
			int before = ahead.size();
			if (before == 0) {
				pace.resume();
			}
			ahead.add(body);
			few = ahead.size() / 2;
			for (int i = before; i < Math.min(ahead.size(), waiting); i++) {
				changed.signal();
			}
		} finally {
			lock.unlock();
		}
	}

	/** Items go back that were sent ahead, because nobody takes them here any more. Takes leaves of locking alone. */
	void leave() {
		recall(true, 0);
	}

	/**
	 * The hub wants items back that were sent ahead: all, or the later half. Takes leaves of locking alone.
	 *
	 * @param next the number of the first item that had not been sent when it said so
	 */
	void recall(boolean all, long next) {
		lock.lock();
		try {
			ahead.truncate(all ? 0 : ahead.size() / 2, report::givenBack);
			report.recalled(ahead.size() == 0 ? next : 0);
			pace.slowDown();
			mark();
		} finally {
			lock.unlock();
		}
	}

	private void mark() {
		if (!marked) {
			unsent.mark(this);
			marked = true;
			unsent.wake();
		}
	}

	@Override
	public void collect(Unsent.Stage stage, Unsent.Batch into) {
		lock.lock();
		try {
			marked = false;
			report.collect(stage, into);
		} finally {
			lock.unlock();
		}
	}
}
