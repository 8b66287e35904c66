package dev.outboard.core.internal.call;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import dev.outboard.api.CallPolicy;
import dev.outboard.api.CallRejectedException;

/** Holds the calls of one worker to its policy: a further one than may be on their way is rejected, or waits. */
public final class CallGate {

	private final String worker;
	private final CallPolicy policy;
	private final CallTable table;
	private final BlockingStub.WaitRule waitRule;

	/** @param waitRule says who may wait */
	public CallGate(String worker, CallPolicy policy, CallTable table, BlockingStub.WaitRule waitRule) {
		this.worker = worker;
		this.policy = policy;
		this.table = table;
		this.waitRule = waitRule;
	}

	/**
	 * Takes the room that one call needs.
	 *
	 * @param nanos how long the caller waits, where he is to wait
	 * @throws CallRejectedException when there is none
	 */
	void enter(String function, long nanos) {
		if (table.room().tryAcquire()) {
			return;
		}
		Optional<String> refusal = policy.waitAtLimit() ? await(function, nanos)
				: Optional.of("wait for answers, raise it with CallPolicy.limit, or wait with CallPolicy.waitAtLimit");
		if (refusal.isPresent()) {
			throw new CallRejectedException(worker + ": " + function + " was not sent, because " + policy.limit()
					+ " calls without an answer are the limit; " + refusal.get());
		}
	}

	private Optional<String> await(String function, long nanos) {
		try {
			waitRule.check(worker + ": " + function);
			return table.room().tryAcquire(nanos, TimeUnit.NANOSECONDS) ? Optional.empty()
					: Optional.of("no other was answered in time");
		} catch (IllegalStateException e) {
			return Optional.of("it " + e.getMessage());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return Optional.of("its caller was interrupted while it waited for room");
		}
	}

	/** Returns how long a call may take; empty for ever. */
	Optional<Duration> timeout() {
		return policy.timeout();
	}
}
