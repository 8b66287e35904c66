package dev.outboard.wire.internal.codec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import dev.outboard.api.RemoteWorkerException;

/** Writes one exception with all that hangs on it, each once, as far as the limits of {@link ThrowableCodec} go. */
final class ThrowableWriter {

	private final Output out;
	private final Set<Throwable> admitted = Collections.newSetFromMap(new IdentityHashMap<>());
	private int frames;

	ThrowableWriter(Output out) {
		this.out = out;
	}

	void write(Throwable value) {
		admitted.add(value);
		write(value, 1);
	}

	private void write(Throwable value, int depth) {
		if (value instanceof RemoteWorkerException relayed) {
			writeCut(relayed.remoteClassName(), ThrowableCodec.MAXIMUM_NAME);
			writeCut(relayed.remoteMessage().orElse(null), ThrowableCodec.MAXIMUM_MESSAGE);
		} else {
			writeCut(value.getClass().getName(), ThrowableCodec.MAXIMUM_NAME);
			writeCut(messageOf(value), ThrowableCodec.MAXIMUM_MESSAGE);
		}
		writeStackTrace(ask(value::getStackTrace, new StackTraceElement[0]));
		Throwable cause = ask(value::getCause, null);
		boolean causeFollows = cause != null && admit(cause, depth + 1);
		out.writeBoolean(causeFollows);
		if (causeFollows) {
			write(cause, depth + 1);
		}
		List<Throwable> suppressed = new ArrayList<>();
		for (Throwable each : value.getSuppressed()) {
			if (suppressed.size() < ThrowableCodec.MAXIMUM_SUPPRESSED && admit(each, depth + 1)) {
				suppressed.add(each);
			}
		}
		out.writeLength(suppressed.size());
		suppressed.forEach(each -> write(each, depth + 1));
	}

	/** Returns whether there is room for one more, and takes it. */
	private boolean admit(Throwable value, int depth) {
		return depth <= ThrowableCodec.MAXIMUM_DEPTH && admitted.size() < ThrowableCodec.MAXIMUM_COUNT
				&& admitted.add(value);
	}

	private void writeStackTrace(StackTraceElement[] trace) {
		List<StackTraceElement> top = new ArrayList<>();
		for (StackTraceElement frame : trace) {
			if (frame != null && top.size() < ThrowableCodec.MAXIMUM_FRAMES
					&& frames < ThrowableCodec.MAXIMUM_FRAMES_IN_ALL) {
				top.add(frame);
				frames++;
			}
		}
		out.writeLength(top.size());
		for (StackTraceElement frame : top) {
			writeCut(frame.getClassName(), ThrowableCodec.MAXIMUM_NAME);
			writeCut(frame.getMethodName(), ThrowableCodec.MAXIMUM_NAME);
			writeCut(frame.getFileName(), ThrowableCodec.MAXIMUM_NAME);
			out.writeInt(frame.getLineNumber());
		}
	}

	private void writeCut(String text, int most) {
		out.writeString(text == null || text.length() <= most ? text : text.substring(0, most - 1) + "…");
	}

	private static String messageOf(Throwable value) {
		try {
			return value.getMessage();
		} catch (RuntimeException | Error e) {
			return "(its message can't be had: " + e.getClass().getName() + ")";
		}
	}

	/** Asks an exception for a part of it, which may run code of its author's: nothing where that fails. */
	private static <T> T ask(Supplier<T> part, T nothing) {
		try {
			T answer = part.get();
			return answer == null ? nothing : answer;
		} catch (RuntimeException | Error e) {
			return nothing;
		}
	}
}
