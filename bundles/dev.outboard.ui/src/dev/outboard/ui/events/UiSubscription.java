package dev.outboard.ui.events;

import java.util.Dictionary;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;

import dev.outboard.ui.internal.events.EventBuffer;

/**
 * A listener's subscription to events, made by {@link UiEvents}. Closed by itself when the owning widget is disposed.
 *
 * @since 0.1
 */
public final class UiSubscription implements AutoCloseable {

	private final String topic;
	private final EventBuffer buffer;
	private final Consumer<? super Event> listener;
	private final Executor uiThread;
	private final Runnable deliverOne = this::deliverOne;
	private final AtomicBoolean overflowLogged = new AtomicBoolean();
	private volatile boolean closed;
	private volatile Optional<ServiceRegistration<EventHandler>> registration = Optional.empty();

	UiSubscription(String topic, UiDelivery delivery, int capacity, Consumer<? super Event> listener, Executor uiThread) {
		this.topic = topic;
		this.listener = listener;
		this.uiThread = uiThread;
		buffer = new EventBuffer(switch (delivery) {
			case UiDelivery.All() -> event -> new Object();
			case UiDelivery.Latest(var key) -> key;
		}, capacity);
	}

	void open(BundleContext context, Dictionary<String, Object> properties) {
		registration = Optional.of(context.registerService(EventHandler.class, this::put, properties));
	}

	/** Ends the subscription: on the UI thread, the listener isn't called again. Has no effect the second time. */
	@Override
	public void close() {
		if (closed) {
			return;
		}
		closed = true;
		buffer.clear();
		try {
			registration.ifPresent(ServiceRegistration::unregister);
		} catch (IllegalStateException e) {
			ILog.of(UiSubscription.class).info("The bundle was stopped before a subscription to " + topic + " ended", e);
		}
	}

	/** Returns how many events were dropped because more were waiting than the capacity allows. */
	public long dropped() {
		return buffer.dropped();
	}

	private void put(Event event) {
		if (closed) {
			return;
		}
		if (buffer.offer(event)) {
			uiThread.execute(deliverOne);
		} else if (buffer.dropped() > 0 && overflowLogged.compareAndSet(false, true)) {
			ILog.of(UiSubscription.class).warn("Events on " + topic
					+ " come faster than the UI thread shows them: the oldest are dropped. Take only the latest of each"
					+ " with UiDelivery.latestBy(…), or less with a filter");
		}
	}

	/** One task delivers one event, so that the budget of a drain holds for events, too. */
	private void deliverOne() {
		if (!closed) {
			buffer.poll().ifPresent(listener);
		}
	}
}
