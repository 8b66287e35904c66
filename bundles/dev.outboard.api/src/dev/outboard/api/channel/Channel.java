package dev.outboard.api.channel;

import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/**
 * What a queue, a pipe, a shared map or list have in common. The channel itself lives on the control side; any number of
 * objects, on either side of the border, stand for it, and may be used on any thread. They cross as arguments, as results,
 * as start arguments, and in fields of records that do. A channel that no process holds any more is closed by itself.
 *
 * @since 0.1
 */
@ProviderType
public interface Channel extends AutoCloseable {

	/** Returns the name by which any worker can open it; empty where it has none. */
	Optional<String> name();

	/** Returns the number that tells it from all others of this framework. */
	long id();

	/** Returns whether it was closed, as far as this process has heard. */
	boolean isClosed();

	/** Closes it for everybody; each kind of channel says what becomes of what is in it. May be called repeatedly. */
	@Override
	void close();
}
