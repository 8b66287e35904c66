package dev.outboard.ui.internal.stream;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Widget;

import dev.outboard.api.event.WorkerTopics;
import dev.outboard.ui.events.UiExecutor;
import dev.outboard.ui.internal.events.DeliveryBuffer;
import dev.outboard.ui.internal.events.DisposeHook;
import dev.outboard.ui.internal.events.EventHandlerTie;
import dev.outboard.ui.internal.events.UiInlet;

/**
 * Brings the events of all workers to the UI thread, in batches, until a widget is disposed. Where they come faster
 * than it takes them, the oldest are dropped.
 */
final class EventFeed {

	private final UiInlet<StreamEvent> inlet;

	/**
	 * @param capacity how many events may wait
	 * @param listener called on the UI thread
	 */
	EventFeed(Widget owner, int capacity, Consumer<? super List<StreamEvent>> listener) {
		inlet = new UiInlet<>("events of workers", new DeliveryBuffer<>(capacity), Integer.MAX_VALUE, listener,
				UiExecutor.of(owner.getDisplay()));
		EventHandlerTie tie = new EventHandlerTie(WorkerTopics.ALL, Optional.empty(),
				event -> inlet.offerLossy(StreamEvent.of(event)));
		new DisposeHook(owner, () -> {
			inlet.close();
			tie.close();
		});
	}

	/** Returns how many events were dropped. */
	long dropped() {
		return inlet.dropped();
	}
}
