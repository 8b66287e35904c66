package dev.outboard.ui.internal.events;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Display;

/**
 * Takes values on any thread and brings them to a listener on the UI thread.
 *
 * <p>At most one task of it is queued there: where values come in a flood, all that listen have their turn.
 *
 * @param <T> the values
 */
public final class UiInlet<T> {

	/** So many at a time are a flood: then they are brought every {@link #PAUSE_MILLIS}, or as half of the room is taken. */
	private static final int FLOOD = 64;
	private static final int PAUSE_MILLIS = 5;

	private final String what;
	private final DeliveryBuffer<T> buffer;
	private final int most;
	private final Consumer<? super List<T>> listener;
	private final Executor uiThread;
	private final Runnable deliver = this::deliver;
	private final Runnable goOn = this::goOn;
	private final AtomicBoolean overflowLogged = new AtomicBoolean();
	private volatile boolean closed;
	/** Whether it goes on by itself; used by the UI thread alone. */
	private boolean goesOn;

	/**
	 * @param what     what the values are of, for the log
	 * @param most     how many values the listener takes at once
	 * @param uiThread runs tasks on the UI thread, one after another
	 */
	public UiInlet(String what, DeliveryBuffer<T> buffer, int most, Consumer<? super List<T>> listener,
			Executor uiThread) {
		this.what = what;
		this.buffer = buffer;
		this.most = most;
		this.listener = listener;
		this.uiThread = uiThread;
	}

	/** Takes a value, and waits for nothing: where there is no room, the oldest is dropped. */
	public void offer(T value) {
		offerLossy(value);
		warnOfDrops();
	}

	/** Takes a value as {@link #offer} does, but without a word in the log: for who shows how many were dropped. */
	public void offerLossy(T value) {
		tell(buffer.offer(value));
	}

	/** Takes a value, and waits until there is room for it; but not on a UI thread, which might wait for itself. */
	public void put(T value) {
		tell(buffer.put(value, UiInlet::mayWait));
		warnOfDrops();
	}

	private static boolean mayWait() {
		return Display.findDisplay(Thread.currentThread()) == null;
	}

	private void warnOfDrops() {
		if (buffer.dropped() > 0 && !closed && overflowLogged.compareAndSet(false, true)) {
			ILog.of(UiInlet.class).warn(what + ": values come faster than the UI thread shows them, and the oldest are dropped."
					+ " Take only the latest of each with UiDelivery.latestBy(…), many at once with subscribeBatches(…), or less"
					+ " with a filter");
		}
	}

	/** Returns how many values were dropped because there was no room. */
	public long dropped() {
		return buffer.dropped();
	}

	/** Lets nothing more through. */
	public void close() {
		closed = true;
		buffer.close();
	}

	private void tell(boolean first) {
		if (first) {
			uiThread.execute(deliver);
		}
	}

	/** Queues itself again before the listener runs, for that may run an event loop of its own. */
	private void deliver() {
		DeliveryBuffer.Taken<T> taken = buffer.take(most);
		if (taken.more()) {
			uiThread.execute(deliver);
		} else if (taken.values().size() >= FLOOD) {
			pause();
		}
		if (!closed && !taken.values().isEmpty()) {
			listener.accept(taken.values());
		}
	}

	private void pause() {
		Display display = Display.getCurrent();
		if (display != null && !closed) {
			buffer.pause();
			if (!goesOn) {
				goesOn = true;
				display.timerExec(PAUSE_MILLIS, goOn);
			}
		}
	}

	private void goOn() {
		goesOn = false;
		uiThread.execute(deliver);
	}
}
