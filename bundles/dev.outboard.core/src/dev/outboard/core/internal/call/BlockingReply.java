package dev.outboard.core.internal.call;

import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The reply to a call whose caller, the thread that makes this, waits: it is only woken, and decodes by itself. */
final class BlockingReply implements Reply.Target, BooleanSupplier {

	private final Thread caller = Thread.currentThread();
	private volatile Reply reply;

	@Override
	public void accept(Reply answer) {
		reply = answer;
		if (Thread.currentThread() != caller) {
			LockSupport.unpark(caller);
		}
	}

	/** Waits for the reply; empty at the timeout. */
	Optional<Reply> await(long nanos) throws InterruptedException {
		if (Thread.interrupted()) {
			throw new InterruptedException();
		}
		long begin = System.nanoTime();
		for (long left = nanos; left > 0 && reply == null; left = nanos - (System.nanoTime() - begin)) {
			LockSupport.parkNanos(this, left);
			if (Thread.interrupted()) {
				throw new InterruptedException();
			}
		}
		return arrived();
	}

	/** Returns whether it has come. */
	@Override
	public boolean getAsBoolean() {
		return reply != null;
	}

	/** Returns the reply, if it has come. */
	Optional<Reply> arrived() {
		return Optional.ofNullable(reply);
	}
}
