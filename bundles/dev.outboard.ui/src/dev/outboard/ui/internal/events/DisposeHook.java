package dev.outboard.ui.internal.events;

import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.swt.events.DisposeListener;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;

import dev.outboard.ui.events.UiExecutor;

/** Does something when a widget is disposed. Once it is released, neither of the two keeps the other. */
public final class DisposeHook {

	private final AtomicReference<Widget> widget;
	private final Display display;
	private final DisposeListener listener;

	/**
	 * To be called on the UI thread of {@code widget}.
	 *
	 * @throws org.eclipse.swt.SWTException when it isn't, or the widget is disposed
	 */
	public DisposeHook(Widget widget, Runnable action) {
		this.widget = new AtomicReference<>(widget);
		display = widget.getDisplay();
		listener = event -> {
			this.widget.set(null);
			action.run();
		};
		widget.addDisposeListener(listener);
	}

	/** Leaves the widget alone; on any thread. */
	public void release() {
		Widget released = widget.getAndSet(null);
		if (released == null) {
			return;
		}
		if (Display.findDisplay(Thread.currentThread()) == display) {
			remove(released);
		} else {
			UiExecutor.of(display).execute(() -> remove(released));
		}
	}

	private void remove(Widget released) {
		if (!released.isDisposed()) {
			released.removeDisposeListener(listener);
		}
	}
}
