package dev.outboard.core.internal.call;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import dev.outboard.api.ExitStatus;
import dev.outboard.wire.internal.codec.Input;

/** The calls of one worker that wait for their reply: as many as its limit allows. */
public final class CallTable {

	private final AtomicLong lastId = new AtomicLong();
	private final Map<Long, Reply.Target> waiting = new ConcurrentHashMap<>();
	private final Lock sending = new ReentrantLock();
	private final Semaphore room;
	private volatile boolean handedOver;
	private volatile ExitStatus end;

	/** @param limit how many calls may wait */
	public CallTable(int limit) {
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
			remove(id).ifPresent(t -> t.accept(new Reply.Unanswered(status, false)));
		}
		return id;
	}

	/** Forgets a call; empty when it has its reply. */
	Optional<Reply.Target> remove(long id) {
		Optional<Reply.Target> target = Optional.ofNullable(waiting.remove(id));
		target.ifPresent(there -> room.release());
		return target;
	}

	/** Gives the reply to a call another target; false when it has come. */
	boolean replace(long id, Reply.Target target) {
		return waiting.replace(id, target) != null;
	}

	/** Says that from now on calls reach the worker, and may have run when it dies. */
	public void handedOver() {
		handedOver = true;
	}

	/** Takes a result. */
	public void returned(long id, Input body) {
		remove(id).ifPresent(target -> target.accept(new Reply.Returned(body)));
	}

	/** Takes an exception. */
	public void threw(long id, Input body) {
		remove(id).ifPresent(target -> target.accept(new Reply.Threw(body)));
	}

	/** Takes the word that a call will not be run. */
	public void refused(long id, ExitStatus status) {
		remove(id).ifPresent(target -> target.accept(new Reply.Unanswered(status, false)));
	}

	/** Tells every call that waits, and every later one, that the worker has ended. */
	public void close(ExitStatus status) {
		end = status;
		fail(drain(), status, handedOver);
	}

	/**
	 * Tells the calls that an incarnation was handed that it has ended. Others wait for the next one.
	 *
	 * @param unlink makes what is sent from now on wait for the next one
	 */
	public void turnOver(ExitStatus status, Runnable unlink) {
		List<Reply.Target> left;
		sending.lock();
		try {
			if (!handedOver) {
				return;
			}
			unlink.run();
			handedOver = false;
			left = drain();
		} finally {
			sending.unlock();
		}
		fail(left, status, true);
	}

	private List<Reply.Target> drain() {
		return waiting.keySet().stream().sorted().map(this::remove).flatMap(Optional::stream).toList();
	}

	private static void fail(List<Reply.Target> left, ExitStatus status, boolean handedOver) {
		boolean mayHaveRun = handedOver && status.kind() != ExitStatus.Kind.NOT_STARTED;
		left.forEach(target -> target.accept(new Reply.Unanswered(status, mayHaveRun)));
	}
}
