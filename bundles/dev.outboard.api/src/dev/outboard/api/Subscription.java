package dev.outboard.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A listener's tie to a signal, a property or the metrics of a worker. It outlives restarts of the worker.
 *
 * @since 0.1
 */
@ProviderType
public interface Subscription extends AutoCloseable {

	/** Ends it: from now on nothing is delivered any more; what is just being delivered may go on. */
	@Override
	void close();

	/** Returns how many values were dropped so far that this listener would have got otherwise. */
	long dropped();
}
