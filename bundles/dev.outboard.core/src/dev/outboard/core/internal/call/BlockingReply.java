package dev.outboard.core.internal.call;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The reply to a call whose caller waits: it is only woken, and decodes by itself. */
final class BlockingReply implements Reply.Target {

	private final CountDownLatch arrived = new CountDownLatch(1);
	private volatile Reply reply;

	@Override
	public void accept(Reply answer) {
		reply = answer;
		arrived.countDown();
	}

	/** Waits for the reply; empty at the timeout. */
	Optional<Reply> await(Duration timeout) throws InterruptedException {
		arrived.await(timeout.toNanos(), TimeUnit.NANOSECONDS);
		return arrived();
	}

	/** Returns the reply, if it has come. */
	Optional<Reply> arrived() {
		return Optional.ofNullable(reply);
	}
}
