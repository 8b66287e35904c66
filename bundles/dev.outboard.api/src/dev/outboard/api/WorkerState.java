package dev.outboard.api;

/**
 * Where a worker is in its life. States follow one another downwards in this list, but that {@link #STARTING} also follows
 * {@link #BACKOFF}, and {@link #RUNNING} also {@link #UNRESPONSIVE}; {@link #EXITED} and {@link #FAILED} are final.
 *
 * @since 0.1
 */
public enum WorkerState {

	/** Created, not started: subscribe now, so that no early event is missed. */
	NEW,
	/** On its way: calls are accepted and wait until it runs. */
	STARTING,
	/** Serves calls. */
	RUNNING,
	/** Gives no sign of life, see {@link HeartbeatPolicy}: calls are accepted, and may be served later. */
	UNRESPONSIVE,
	/** Asked to end: no further calls are accepted. */
	STOPPING,
	/** Between two incarnations, until it can be started again: calls are accepted and wait. */
	BACKOFF,
	/** Ended as it was asked to, or because its body returned. */
	EXITED,
	/** Could not start, or died without being asked to. */
	FAILED;

	/** Returns whether the worker has a process or thread that has come up and isn't asked to end: it takes calls. */
	public boolean isUp() {
		return this == RUNNING || this == UNRESPONSIVE;
	}

	/** Returns whether nothing follows this state. */
	public boolean isFinal() {
		return this == EXITED || this == FAILED;
	}
}
