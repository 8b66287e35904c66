package dev.outboard.api;

/**
 * What a start method may be able to do, or not. Where the options of a start ask for what their start method can't do,
 * the worker doesn't start, and the error names the option. What the worker's definition says is left out instead: it
 * is written for start methods that can, and must not stand in the way of the others.
 *
 * @since 0.1
 */
public enum Capability {

	/** The worker's JVM is its own: options, heap and the JVM itself can be chosen. */
	JVM_OPTIONS,

	/** The worker's environment variables can be set. */
	ENVIRONMENT,

	/** The folder that the worker runs in can be chosen. */
	WORKING_DIRECTORY,

	/**
	 * A worker can be ended at any time, whatever it does, and all that it holds is freed. Without this,
	 * {@link WorkerHandle#kill()} interrupts its threads, lets go of it, and the exit status says so.
	 */
	KILL,

	/** A worker that exhausts its memory, crashes or exits hurts nobody else. */
	ISOLATION,

	/** What the worker prints is captured. */
	OUTPUT,

	/**
	 * A worker can fall silent on its own, which {@link HeartbeatPolicy} notices; without this it is alive as long as the
	 * control side is.
	 */
	HEARTBEAT
}
