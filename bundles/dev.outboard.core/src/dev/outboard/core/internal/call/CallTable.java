package dev.outboard.core.internal.call;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import dev.outboard.api.ExitStatus;
import dev.outboard.wire.internal.codec.Input;

/** The calls of one worker that wait for their reply. */
public final class CallTable {

	private final AtomicLong lastId = new AtomicLong();
	private final Map<Long, Reply.Target> waiting = new ConcurrentHashMap<>();
	private volatile boolean handedOver;
	private volatile ExitStatus end;

	/** Enters a call and returns its id, higher than any before. After the end, its target is told at once. */
	public long enter(Reply.Target target) {
		long id = lastId.incrementAndGet();
		waiting.put(id, target);
		ExitStatus status = end;
		if (status != null) {
			remove(id).ifPresent(t -> t.accept(new Reply.Unanswered(status, false)));
		}
		return id;
	}

	/** Forgets a call; empty when it has its reply. */
	public Optional<Reply.Target> remove(long id) {
		return Optional.ofNullable(waiting.remove(id));
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
		fail(status);
	}

	/** Tells every call that waits that the worker has ended; it will be started again, for those that come later. */
	public void fail(ExitStatus status) {
		boolean mayHaveRun = handedOver && status.kind() != ExitStatus.Kind.NOT_STARTED;
		for (Long id : waiting.keySet().stream().sorted().toList()) {
			remove(id).ifPresent(target -> target.accept(new Reply.Unanswered(status, mayHaveRun)));
		}
		handedOver = false;
	}
}
