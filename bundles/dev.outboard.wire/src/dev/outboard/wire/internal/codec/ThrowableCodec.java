package dev.outboard.wire.internal.codec;

import java.util.Arrays;

import dev.outboard.api.RemoteWorkerException;

/**
 * Exceptions as data: class name, message, stack trace, causes and suppressed ones. Any exception can be written; what is
 * read is a {@link RemoteWorkerException}, so that no class is loaded because the peer named it.
 */
public final class ThrowableCodec implements Codec<Throwable> {

	/** The only instance. */
	public static final ThrowableCodec INSTANCE = new ThrowableCodec();

	private static final int MAXIMUM_DEPTH = 16;
	private static final int MAXIMUM_FRAMES = 1024;
	private static final int MAXIMUM_SUPPRESSED = 16;
	private static final int MAXIMUM_MESSAGE = 64 * 1024;

	private ThrowableCodec() {
	}

	@Override
	public void write(Output out, Throwable value) {
		write(out, value, 1);
	}

	@Override
	public RemoteWorkerException read(Input in) {
		return read(in, 1);
	}

	private void write(Output out, Throwable value, int depth) {
		boolean relayed = value instanceof RemoteWorkerException;
		out.writeString(relayed ? ((RemoteWorkerException) value).remoteClassName() : value.getClass().getName());
		out.writeString(relayed ? ((RemoteWorkerException) value).remoteMessage().orElse(null) : messageOf(value));
		StackTraceElement[] trace = value.getStackTrace();
		StackTraceElement[] frames = Arrays.copyOf(trace, Math.min(trace.length, MAXIMUM_FRAMES));
		out.writeLength(frames.length);
		for (StackTraceElement frame : frames) {
			out.writeString(frame.getClassName());
			out.writeString(frame.getMethodName());
			out.writeString(frame.getFileName());
			out.writeInt(frame.getLineNumber());
		}
		Throwable cause = depth < MAXIMUM_DEPTH ? value.getCause() : null;
		out.writeBoolean(cause != null);
		if (cause != null) {
			write(out, cause, depth + 1);
		}
		Throwable[] suppressed = depth < MAXIMUM_DEPTH ? value.getSuppressed() : new Throwable[0];
		int count = Math.min(suppressed.length, MAXIMUM_SUPPRESSED);
		out.writeLength(count);
		for (int i = 0; i < count; i++) {
			write(out, suppressed[i], depth + 1);
		}
	}

	private RemoteWorkerException read(Input in, int depth) {
		if (depth > MAXIMUM_DEPTH) {
			throw new CodecException("an exception has more than " + MAXIMUM_DEPTH + " causes");
		}
		String className = in.readText();
		String message = in.readString();
		StackTraceElement[] frames = new StackTraceElement[in.readCount(7)];
		for (int i = 0; i < frames.length; i++) {
			frames[i] = new StackTraceElement(in.readText(), in.readText(), in.readString(), in.readInt());
		}
		RemoteWorkerException cause = in.readBoolean() ? read(in, depth + 1) : null;
		RemoteWorkerException result = new RemoteWorkerException(className, message, frames, cause);
		int suppressed = in.readCount(1);
		for (int i = 0; i < suppressed; i++) {
			result.addSuppressed(read(in, depth + 1));
		}
		return result;
	}

	/** A message is the thrower's code: it may throw by itself, or be without end. */
	private static String messageOf(Throwable value) {
		String message;
		try {
			message = value.getMessage();
		} catch (RuntimeException e) {
			return "(its message can't be had: " + e.getClass().getName() + ")";
		}
		return message == null || message.length() <= MAXIMUM_MESSAGE ? message
				: message.substring(0, MAXIMUM_MESSAGE) + "…";
	}
}
