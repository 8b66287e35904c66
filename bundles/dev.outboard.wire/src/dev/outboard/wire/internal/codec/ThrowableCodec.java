package dev.outboard.wire.internal.codec;

import dev.outboard.api.RemoteWorkerException;

/**
 * Exceptions as data: class name, message, stack trace, causes and suppressed ones. Any exception can be written; what is
 * read is a {@link RemoteWorkerException}, so that no class is loaded because the peer named it.
 *
 * <p>An exception is user's code, and may be without end in any direction: what is over the limits is left out. Within
 * them it always fits into a message.
 */
public final class ThrowableCodec implements Codec<Throwable> {

	/** The only instance. */
	public static final ThrowableCodec INSTANCE = new ThrowableCodec();

	/** The longest chain of causes. */
	static final int MAXIMUM_DEPTH = 16;
	/** The most exceptions in all, with causes and suppressed ones. */
	static final int MAXIMUM_COUNT = 64;
	/** The most exceptions that one has suppressed. */
	static final int MAXIMUM_SUPPRESSED = 16;
	/** The longest stack trace. */
	static final int MAXIMUM_FRAMES = 1024;
	/** The most frames of all stack traces together. */
	static final int MAXIMUM_FRAMES_IN_ALL = 4096;
	/** The most characters of a message. */
	static final int MAXIMUM_MESSAGE = 64 * 1024;
	/** The most characters of the name of a class, method or file. */
	static final int MAXIMUM_NAME = 1024;

	private ThrowableCodec() {
	}

	@Override
	public void write(Output out, Throwable value) {
		new ThrowableWriter(out).write(value);
	}

	@Override
	public RemoteWorkerException read(Input in) {
		return new ThrowableReader(in).read();
	}

	@Override
	public Layout layout() {
		return Layout.of("exception").byIdentity();
	}
}
