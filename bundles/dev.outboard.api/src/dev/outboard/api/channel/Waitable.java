package dev.outboard.api.channel;

import dev.outboard.api.WorkerHandle;

/**
 * Something that a thread can wait for together with others of its kind, with {@link Channels#await}: something to receive,
 * or a worker's end.
 *
 * @since 0.1
 */
public interface Waitable {

	/** Returns whether what it stands for has come. */
	boolean isReady();

	/**
	 * Unparks {@code thread} each time that this may have become ready, until {@link #forget}; for {@link Channels#await}.
	 */
	void wake(Thread thread);

	/** Doesn't unpark {@code thread} any more. */
	void forget(Thread thread);

	/** Returns what is ready when a worker has ended for good, and stays so. Keep it, rather than make one for each wait. */
	static Waitable exitOf(WorkerHandle<?> worker) {
		return new WorkerExit(worker.displayName(), worker.onExit());
	}
}
