package dev.outboard.wire.internal.codec;

/**
 * The progress monitor of a call. It stays where it is, and the worker makes one of its own; what crosses with the call
 * is a Boolean, whether it was cancelled before. Named and not linked, because a bare JVM need not have the class.
 */
public final class MonitorCodec implements Codec<Object> {

	/** The only instance. */
	public static final MonitorCodec INSTANCE = new MonitorCodec();

	private static final String TYPE = "org.eclipse.core.runtime.IProgressMonitor";

	private MonitorCodec() {
	}

	/** Returns whether values of {@code type} are progress monitors. */
	public static boolean codes(Class<?> type) {
		return type.isInterface() && type.getName().equals(TYPE);
	}

	@Override
	public void write(Output out, Object value) {
		out.writeBoolean(Boolean.TRUE.equals(value));
	}

	@Override
	public Object read(Input in) {
		return in.readBoolean();
	}

	@Override
	public Layout layout() {
		return Layout.of("progress monitor").byIdentity();
	}
}
