package dev.outboard.wire.internal.message;

import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.codec.ThrowableCodec;

/**
 * What a worker logged, once, on its way to the control side.
 *
 * @param millis   when, in milliseconds since 1970 UTC
 * @param severity how bad it is, by the scale of {@link java.lang.System.Logger.Level#getSeverity()}
 * @param logger   the logger's name
 * @param thread   the name of the thread that logged it
 * @param text     what it says
 * @param thrown   the exception that goes with it, or null
 * @param dropped  how many before it could not be sent
 */
public record LogMessage(long millis, int severity, String logger, String thread, String text, Throwable thrown,
		long dropped) {

	private static final int LONGEST_NAME = 1024;
	private static final int LONGEST_TEXT = 64 * 1024;

	/** Returns this as a message; names and texts of excessive length are cut. */
	public Output toMessage() {
		Output out = Message.begin(MessageKind.LOG, 0);
		out.writeLong(millis);
		out.writeInt(severity);
		out.writeString(cut(logger, LONGEST_NAME));
		out.writeString(cut(thread, LONGEST_NAME));
		out.writeString(cut(text, LONGEST_TEXT));
		out.writeLong(dropped);
		out.writeBoolean(thrown != null);
		if (thrown != null) {
			ThrowableCodec.INSTANCE.write(out, thrown);
		}
		return out;
	}

	/**
	 * Reads the body of such a message.
	 *
	 * @throws dev.outboard.wire.internal.codec.CodecException when it is something else
	 */
	public static LogMessage read(Input in) {
		long millis = in.readLong();
		int severity = in.readInt();
		String logger = in.readText();
		String thread = in.readText();
		String text = in.readText();
		long dropped = in.readLong();
		Throwable thrown = in.readBoolean() ? ThrowableCodec.INSTANCE.read(in) : null;
		in.expectEnd();
		return new LogMessage(millis, severity, logger, thread, text, thrown, dropped);
	}

	private static String cut(String text, int most) {
		return text.length() <= most ? text : text.substring(0, most - 1) + "…";
	}
}
