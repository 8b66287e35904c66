package dev.outboard.api.spi;

import java.util.Optional;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Knows threads that must never wait for a worker, as an OSGi service: the user interface contributes one for its own
 * thread.
 *
 * @since 0.1
 */
@ConsumerType
public interface WaitGuard {

	/** Returns why the current thread must not wait, as in {@code it is the UI thread}; empty when it may. */
	Optional<String> refusal();
}
