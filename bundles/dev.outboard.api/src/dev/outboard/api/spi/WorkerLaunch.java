package dev.outboard.api.spi;

import dev.outboard.api.StartOptions;

import org.osgi.annotation.versioning.ProviderType;

/**
 * One start of one worker, as a {@link StartMethodProvider} gets it.
 *
 * @since 0.1
 */
@ProviderType
public interface WorkerLaunch {

	/** Returns the worker's short name, for the names of threads and for messages, as in {@code upper#3}. */
	String workerName();

	/** Returns the contract, as the contributing bundle sees it. */
	Class<?> contract();

	/** Returns the implementation. Its bundle is the one that contributes the worker. */
	Class<?> implementation();

	/**
	 * Returns the options asked for, and the definition's for the rest; none that needs a capability that the start method
	 * doesn't have.
	 */
	StartOptions options();

	/** Returns what the worker's side needs first; opaque. */
	byte[] setup();
}
