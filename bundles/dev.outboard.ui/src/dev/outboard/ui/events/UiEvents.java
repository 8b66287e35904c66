package dev.outboard.ui.events;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Widget;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;

/**
 * EventAdmin events to be delivered on the UI thread: which ones, and how. Immutable: each method returns one that differs
 * in one thing.
 *
 * <pre>{@code
 * UiEvents.of(WorkerTopics.ALL)
 *     .filter("(outboard.kind=state)")
 *     .delivery(UiDelivery.latestBy(WorkerEventProperties.INSTANCE))
 *     .subscribe(tree, event -> show(event));
 * }</pre>
 *
 * @since 0.1
 */
public final class UiEvents {

	private static final int DEFAULT_CAPACITY = 10_000;

	private final String topic;
	private final Optional<String> filter;
	private final UiDelivery delivery;
	private final int capacity;

	private UiEvents(String topic, Optional<String> filter, UiDelivery delivery, int capacity) {
		this.topic = topic;
		this.filter = filter;
		this.delivery = delivery;
		this.capacity = capacity;
	}

	/** Returns all events of {@code topic}, which may end in {@code /*}, in order. */
	public static UiEvents of(String topic) {
		return new UiEvents(Objects.requireNonNull(topic, "topic"), Optional.empty(), UiDelivery.all(), DEFAULT_CAPACITY);
	}

	/**
	 * Takes only events whose properties match an LDAP filter.
	 *
	 * @throws IllegalArgumentException when {@code ldap} isn't a filter
	 */
	public UiEvents filter(String ldap) {
		try {
			FrameworkUtil.createFilter(ldap);
		} catch (InvalidSyntaxException e) {
			throw new IllegalArgumentException("event filter '" + ldap + "': " + e.getMessage(), e);
		}
		return new UiEvents(topic, Optional.of(ldap), delivery, capacity);
	}

	/** Says what is delivered where several events wait for the UI thread. The default is {@link UiDelivery#all()}. */
	public UiEvents delivery(UiDelivery how) {
		return new UiEvents(topic, filter, Objects.requireNonNull(how, "how"), capacity);
	}

	/**
	 * Limits how many events may wait for the UI thread. Where one comes on top of that, the oldest is dropped: see
	 * {@link UiSubscription#dropped()}. The default is 10 000.
	 *
	 * @throws IllegalArgumentException when {@code events} isn't positive
	 */
	public UiEvents capacity(int events) {
		if (events <= 0) {
			throw new IllegalArgumentException("the capacity must be positive: " + events);
		}
		return new UiEvents(topic, filter, delivery, events);
	}

	/**
	 * Subscribes until {@code owner} is disposed or the subscription is closed.
	 *
	 * <p>Publishers never wait: an event is only put aside for the {@link UiExecutor} of the owner's display.
	 *
	 * @param listener called on the UI thread, with one event after another. What it throws is logged; it gets later
	 *                 events all the same
	 * @throws org.eclipse.swt.SWTException when this isn't the UI thread of {@code owner}, or {@code owner} is disposed
	 */
	public UiSubscription subscribe(Widget owner, Consumer<? super Event> listener) {
		Objects.requireNonNull(listener, "listener");
		UiSubscription subscription = new UiSubscription(topic, delivery, capacity, listener,
				UiExecutor.of(owner.getDisplay()));
		owner.addDisposeListener(e -> subscription.close());
		BundleContext context = FrameworkUtil.getBundle(UiEvents.class).getBundleContext();
		subscription.open(context, properties());
		return subscription;
	}

	private Dictionary<String, Object> properties() {
		Dictionary<String, Object> properties = new Hashtable<>();
		properties.put(EventConstants.EVENT_TOPIC, topic);
		filter.ifPresent(ldap -> properties.put(EventConstants.EVENT_FILTER, ldap));
		return properties;
	}
}
