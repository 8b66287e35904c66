package dev.outboard.core.internal.call;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import dev.outboard.api.ExitStatus;
import dev.outboard.wire.internal.codec.Input;

/** The calls of one worker that wait for their reply: as many as its limit allows. */
public final class CallTable {

	private final AtomicLong lastId = new AtomicLong();
	private final WaitingCalls waiting = new WaitingCalls();
	private final Map<Long, Runnable> whenOver = new ConcurrentHashMap<>();
	private final Lock sending = new ReentrantLock();
	private final int limit;
	private final Semaphore room;
	private final LongAdder done = new LongAdder();
	private final LongAdder failed = new LongAdder();
	private volatile boolean handedOver;
	private volatile ExitStatus end;

	/** @param limit how many calls may wait */
	public CallTable(int limit) {
		this.limit = limit;
		room = new Semaphore(limit);
	}

	/** Returns what a call takes before it is {@linkplain #enter entered}; it is given back with the call's reply. */
	Semaphore room() {
		return room;
	}

	/** Held while a call gets its id and is sent: so ids arrive in the order of their numbers. */
	Lock sending() {
		return sending;
	}

	/** Enters a call and returns its id, higher than any before. After the end, its target is told at once. */
	long enter(Reply.Target target) {
		long id = lastId.incrementAndGet();
		waiting.put(id, target);
		ExitStatus status = end;
		if (status != null) {
			answer(id, failed, new Reply.Unanswered(status, false));
		}
		return id;
	}

	/** Forgets a call; null when it has its reply. */
	Reply.Target remove(long id) {
		Reply.Target target = waiting.remove(id);
		if (target != null) {
			room.release();
		}
		return target;
	}

	/** Forgets a call that is no longer wanted; false when it has its reply. */
	boolean withdraw(long id) {
		boolean there = remove(id) != null;
		if (there) {
			failed.increment();
		}
		return there;
	}

	/** Gives the reply to a call another target; false when it has come. */
	boolean replace(long id, Reply.Target target) {
		return waiting.replace(id, target);
	}

	/** Says that from now on calls reach the worker, and may have run when it dies. */
	public void handedOver() {
		handedOver = true;
	}

	/**
	 * Has {@code action} run once the worker is done with a call, however that came, and whoever waits for it.
	 *
	 * @param action short, and runs none of the user's code
	 */
	void whenOver(long id, Runnable action) {
		whenOver.put(id, action);
		if (end != null) {
			over(id);
		}
	}

	/** The worker is done with a call, or was never told of it. */
	void over(long id) {
		if (!whenOver.isEmpty()) {
			Optional.ofNullable(whenOver.remove(id)).ifPresent(Runnable::run);
		}
	}

	/** Takes a result; false when nobody wants it. */
	public boolean returned(long id, Input body) {
		return answer(id, done, new Reply.Returned(body));
	}

	/** Counts the calls of a batch, which was one call until now. */
	void batchReturned(BatchAnswer batch) {
		done.add(batch.size() - batch.failed() - 1);
		failed.add(batch.failed());
	}

	/** Takes an exception. */
	public void threw(long id, Input body) {
		answer(id, failed, new Reply.Threw(body));
	}

	/** Takes the word that a call will not be run. */
	public void refused(long id, ExitStatus status) {
		answer(id, failed, new Reply.Unanswered(status, false));
	}

	/** Returns how many calls yielded their result. */
	public long done() {
		return done.sum();
	}

	/** Returns how many calls came to no result: they threw, were withdrawn, or the worker ended before. */
	public long failed() {
		return failed.sum();
	}

	/** Returns how many calls wait for their reply. */
	public int inFlight() {
		return limit - room.availablePermits();
	}

	/** Returns whether what waits for its reply has been sent to a worker. */
	public boolean isHandedOver() {
		return handedOver;
	}

	private boolean answer(long id, LongAdder count, Reply reply) {
		over(id);
		Reply.Target target = remove(id);
		if (target == null) {
			return false;
		}
		count.increment();
		target.accept(reply);
		return target.isWanted();
	}

	/** Tells every call that waits, and every later one, that the worker has ended. */
	public void close(ExitStatus status) {
		end = status;
		fail(drain(), status, handedOver);
		whenOver.keySet().forEach(this::over);
	}

	/**
	 * Tells the calls that an incarnation was handed that it has ended. Others wait for the next one.
	 *
	 * @param unlink makes what is sent from now on wait for the next one
	 */
	public void turnOver(ExitStatus status, Runnable unlink) {
		List<Reply.Target> left;
		List<Long> over;
		sending.lock();
		try {
			if (!handedOver) {
				return;
			}
			unlink.run();
			handedOver = false;
			left = drain();
			over = List.copyOf(whenOver.keySet());
		} finally {
			sending.unlock();
		}
		fail(left, status, true);
		over.forEach(this::over);
	}

	private List<Reply.Target> drain() {
		return waiting.ids().stream().map(this::remove).filter(Objects::nonNull).toList();
	}

	private void fail(List<Reply.Target> left, ExitStatus status, boolean handedOver) {
		boolean mayHaveRun = handedOver && status.kind() != ExitStatus.Kind.NOT_STARTED;
		failed.add(left.size());
		left.forEach(target -> target.accept(new Reply.Unanswered(status, mayHaveRun)));
	}
}
