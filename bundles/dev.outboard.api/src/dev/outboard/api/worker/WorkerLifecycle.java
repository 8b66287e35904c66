package dev.outboard.api.worker;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Implemented by a worker's class that has something to do at its start or end, in the worker. Both methods run on the
 * thread that its calls run on.
 *
 * @since 0.1
 */
@ConsumerType
public interface WorkerLifecycle {

	/**
	 * Called once, after construction and before the first call. What it throws is the reason why the worker could not
	 * start.
	 */
	default void started(WorkerContext context) throws Exception {
	}

	/**
	 * Called once on every orderly end, after the last call; not when the process is killed or dies. What it throws is
	 * printed to the worker's standard error.
	 */
	default void stopping(StopReason reason) throws Exception {
	}
}
