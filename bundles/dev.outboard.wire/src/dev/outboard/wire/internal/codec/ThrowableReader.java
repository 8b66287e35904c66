package dev.outboard.wire.internal.codec;

import dev.outboard.api.RemoteWorkerException;

/** Reads what a {@link ThrowableWriter} wrote; more than that writes is refused. */
final class ThrowableReader {

	/** The bytes of a stack frame with empty names, no file and its line. */
	private static final int SMALLEST_FRAME = 9;

	private final Input in;
	private int count;

	ThrowableReader(Input in) {
		this.in = in;
	}

	RemoteWorkerException read() {
		return read(1);
	}

	private RemoteWorkerException read(int depth) {
		if (depth > ThrowableCodec.MAXIMUM_DEPTH || ++count > ThrowableCodec.MAXIMUM_COUNT) {
			throw new CodecException("an exception has more than " + ThrowableCodec.MAXIMUM_DEPTH + " causes, or more than "
					+ ThrowableCodec.MAXIMUM_COUNT + " in all");
		}
		String className = in.readText();
		String message = in.readString();
		StackTraceElement[] frames = new StackTraceElement[in.readCount(SMALLEST_FRAME)];
		for (int i = 0; i < frames.length; i++) {
			frames[i] = new StackTraceElement(in.readText(), in.readText(), in.readString(), in.readInt());
		}
		RemoteWorkerException cause = in.readBoolean() ? read(depth + 1) : null;
		RemoteWorkerException result = new RemoteWorkerException(className, message, frames, cause);
		int suppressed = in.readCount(1);
		for (int i = 0; i < suppressed; i++) {
			result.addSuppressed(read(depth + 1));
		}
		return result;
	}
}
