package dev.outboard.api.worker;

import org.osgi.annotation.versioning.ProviderType;

import dev.outboard.api.channel.Channels;

/**
 * What a worker may know of itself, and how it ends itself. May be used on any thread of the worker.
 *
 * @since 0.1
 */
@ProviderType
public interface WorkerContext {

	/** Returns the id of the definition that this is a worker of. */
	String definitionId();

	/** Returns the id of this worker. */
	String instanceId();

	/** Returns how often it was started, this time included: 1 for the first time. */
	int incarnation();

	/**
	 * Returns a logger, named by the definition, whose records arrive at the control side whatever the start method. In a
	 * process all of {@code java.util.logging} and {@code System.Logger} does, and of SLF4J 2 where the worker brings no
	 * provider for it: its levels are those of the same name. What a worker in a thread logs by any of these stays with
	 * the application's own.
	 */
	System.Logger logger();

	/** Returns what makes and opens queues, pipes, shared maps and lists. */
	Channels channels();

	/** Returns whether the worker was asked to end; the body's thread is interrupted then, too. */
	boolean isStopping();

	/**
	 * Ends the worker in order, as when its body returns: the running call may finish, queued ones complete
	 * exceptionally, {@link WorkerLifecycle#stopping} is called. Returns at once. The first call counts.
	 *
	 * @param status the exit status, 0 to 255; anything but 0 counts as a failure
	 * @throws IllegalArgumentException when {@code status} is out of range
	 */
	void exit(int status);
}
