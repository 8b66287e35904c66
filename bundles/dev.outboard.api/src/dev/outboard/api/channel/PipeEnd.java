package dev.outboard.api.channel;

import org.osgi.annotation.versioning.ProviderType;

/**
 * One end of a pipe. It belongs to one process at a time: passing it to a worker hands it over, with what has arrived and
 * was not received. From then on the object that was passed throws {@link IllegalStateException}s that say who has the
 * end; closing it does nothing. Passing it again is refused: make another pipe, or use a {@link WorkQueue}, which any number
 * of workers can share.
 *
 * <p>The end is closed by {@link #close()}, when the process that has it ends, when nobody refers to it any more there (the
 * garbage collector has to find that out), and when the call that it was handed over with is never run. An end among
 * the start arguments of a worker belongs to its first incarnation that gets it; when that is started again, it is closed.
 *
 * @since 0.1
 */
@ProviderType
public interface PipeEnd extends Channel {

	/** Closes this end: the other one receives what was sent before, and then the end. May be called repeatedly. */
	@Override
	void close();
}
