package dev.outboard.host.internal.progress;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import dev.outboard.wire.internal.message.ProgressReport;

/**
 * The progress monitor that a function in the worker gets: gathers what is reported, and sends it as often as a person
 * can see. A proxy, because the interface is the contributing bundle's, and this JVM may have none.
 */
final class RemoteMonitor implements InvocationHandler {

	private static final long INTERVAL_MILLIS = 50;

	private final Consumer<ProgressReport> outlet;
	private final Executor later = CompletableFuture.delayedExecutor(INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
	private ProgressReport pending = ProgressReport.NONE;
	/** Whether something was sent within the interval, after whose end what gathers meanwhile is sent. */
	private boolean pausing;
	private boolean ended;
	private volatile boolean cancelled;

	/** @param outlet sends reports to the control side */
	RemoteMonitor(Consumer<ProgressReport> outlet) {
		this.outlet = outlet;
	}

	/** Returns it as an instance of {@code type}. */
	Object as(Class<?> type) {
		return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, this);
	}

	/** The control side does not want the result any more. */
	void cancel() {
		cancelled = true;
	}

	/** Sends what has gathered; nothing is sent after that. */
	synchronized void end() {
		flush();
		ended = true;
	}

	@Override
	public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
		switch (method.getName()) {
			case "beginTask" -> {
				String task = arguments[0] == null ? "" : (String) arguments[0];
				report(new ProgressReport(task, (Integer) arguments[1], null, null, 0, 0, false));
			}
			case "setTaskName" -> report(new ProgressReport(null, 0, text(arguments), null, 0, 0, false));
			case "subTask" -> report(new ProgressReport(null, 0, null, text(arguments), 0, 0, false));
			case "worked" -> report(new ProgressReport(null, 0, null, null, (Integer) arguments[0], 0, false));
			case "internalWorked" -> report(new ProgressReport(null, 0, null, null, 0, (Double) arguments[0], false));
			case "done" -> report(new ProgressReport(null, 0, null, null, 0, 0, true));
			case "isCanceled" -> {
				return cancelled;
			}
			case "setCanceled" -> cancelled = (Boolean) arguments[0];
			case "equals" -> {
				return proxy == arguments[0];
			}
			case "hashCode" -> {
				return System.identityHashCode(proxy);
			}
			case "toString" -> {
				return "progress monitor of a call";
			}
			default -> {
				return InvocationHandler.invokeDefault(proxy, method, arguments);
			}
		}
		return null;
	}

	private static String text(Object[] arguments) {
		return arguments[0] == null ? "" : (String) arguments[0];
	}

	private synchronized void report(ProgressReport report) {
		pending = pending.then(report);
		if (!pausing) {
			flush();
		}
	}

	private void flush() {
		if (pending != ProgressReport.NONE && !ended) {
			outlet.accept(pending);
			pending = ProgressReport.NONE;
			pausing = true;
			later.execute(this::resume);
		}
	}

	private synchronized void resume() {
		pausing = false;
		flush();
	}
}
