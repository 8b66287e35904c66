package dev.outboard.core.internal.pool;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.outboard.core.internal.call.BlockingStub.WaitRule;
import dev.outboard.core.internal.event.DeliveryThread;

/** The end of a pool, for those who want to hear of it. */
final class PoolExit {

	private final String definition;
	private final String pool;
	private final WaitRule waitRule;
	private final CompletableFuture<Void> exit = new CompletableFuture<>();

	/**
	 * @param definition the id of the definition that the pool's workers are of
	 * @param pool       what the pool is called in messages
	 * @param waitRule   says who may wait
	 */
	PoolExit(String definition, String pool, WaitRule waitRule) {
		this.definition = definition;
		this.pool = pool;
		this.waitRule = waitRule;
	}

	/** Says that it has come. */
	void complete() {
		exit.complete(null);
	}

	/** Returns a future of it: what one holder does with his touches no other's. */
	CompletableFuture<Void> future() {
		return exit.thenApplyAsync(nothing -> nothing,
				task -> DeliveryThread.run("outboard-exit pool of " + definition, task));
	}

	/** Waits for it, and returns whether it has come. */
	boolean await(Duration timeout) throws InterruptedException {
		if (exit.isDone()) {
			return true;
		}
		waitRule.check("the wait for the end of " + pool);
		CountDownLatch ended = new CountDownLatch(1);
		exit.thenRun(ended::countDown);
		return ended.await(timeout.toNanos(), TimeUnit.NANOSECONDS);
	}
}
