package dev.outboard.host.internal.progress;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;
import dev.outboard.wire.internal.message.ProgressReport;

/** The progress monitors of the calls that run, or whose stage has not completed. */
public final class Monitors {

	private final Consumer<ByteBuffer> outlet;
	private final Map<Long, RemoteMonitor> open = new ConcurrentHashMap<>();
	/** Whether there ever was one: most workers have none, and no call is looked for then. */
	private volatile boolean used;

	/** @param outlet takes the messages for the control side, on any thread */
	public Monitors(Consumer<ByteBuffer> outlet) {
		this.outlet = outlet;
	}

	/** Returns a monitor of that type for a call, to be {@linkplain #end ended} before its answer. */
	public Object begin(long call, Class<?> type) {
		RemoteMonitor monitor = new RemoteMonitor(report -> send(call, report));
		used = true;
		open.put(call, monitor);
		return monitor.as(type);
	}

	/** Returns a monitor of that type for a call that nobody watches. */
	public static Object unwatched(Class<?> type) {
		return new RemoteMonitor(report -> {
		}).as(type);
	}

	/** Sends the last report of a call. */
	public void end(long call) {
		RemoteMonitor monitor = used ? open.remove(call) : null;
		if (monitor != null) {
			monitor.end();
		}
	}

	/** Cancels the monitor of {@code call} where it has one that is open. */
	public void cancel(long call) {
		RemoteMonitor monitor = open.get(call);
		if (monitor != null) {
			monitor.cancel();
		}
	}

	/** Cancels all that are open. */
	public void cancelAll() {
		open.values().forEach(RemoteMonitor::cancel);
	}

	private void send(long call, ProgressReport report) {
		Output out = Message.begin(MessageKind.PROGRESS, call);
		report.write(out);
		outlet.accept(out.toBuffer());
	}
}
