package dev.outboard.ui.events;

import java.util.function.Function;

import org.eclipse.swt.widgets.Widget;

import dev.outboard.api.Subscription;
import dev.outboard.ui.internal.events.DisposeHook;
import dev.outboard.ui.internal.events.UiInlet;

/**
 * A listener's subscription on the UI thread, made by {@link UiEvents} or {@link UiValues}. Closed by itself when the
 * owning widget is disposed.
 *
 * @since 0.1
 */
public final class UiSubscription implements AutoCloseable {

	private final UiInlet<?> inlet;
	private final DisposeHook hook;
	private final Subscription source;
	private volatile boolean closed;

	/** @param open subscribes to where the values come from */
	<T> UiSubscription(Widget owner, UiInlet<T> inlet, Function<UiInlet<T>, Subscription> open) {
		this.inlet = inlet;
		hook = new DisposeHook(owner, this::close);
		source = open.apply(inlet);
	}

	/**
	 * Ends the subscription; may be called on any thread. Called on the UI thread, the listener isn't called again. Has no
	 * effect the second time.
	 */
	@Override
	public void close() {
		if (closed) {
			return;
		}
		closed = true;
		inlet.close();
		source.close();
		hook.release();
	}

	/**
	 * Returns how many values were dropped so far that the listener would have got otherwise: because more were waiting for
	 * the UI thread than the capacity allows, or by the {@link dev.outboard.api.contract.Overflow} of a signal.
	 */
	public long dropped() {
		return inlet.dropped() + source.dropped();
	}
}
