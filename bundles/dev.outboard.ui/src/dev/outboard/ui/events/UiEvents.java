package dev.outboard.ui.events;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Widget;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.event.Event;

import dev.outboard.ui.internal.events.EventHandlerTie;
import dev.outboard.ui.internal.events.UiInlet;

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
 * <p>Publishers never wait: an event is only put aside for the {@link UiExecutor} of the owner's display. Where all
 * values of a signal must arrive, however fast they come, take {@link UiValues}.
 *
 * @since 0.1
 */
public final class UiEvents {

	private final String topic;
	private final Optional<String> filter;
	private final UiTerms<Event> terms;

	private UiEvents(String topic, Optional<String> filter, UiTerms<Event> terms) {
		this.topic = topic;
		this.filter = filter;
		this.terms = terms;
	}

	/** Returns all events of {@code topic}, which may end in {@code /*}, in order. */
	public static UiEvents of(String topic) {
		return new UiEvents(Objects.requireNonNull(topic, "topic"), Optional.empty(),
				new UiTerms<>("events on " + topic, UiDelivery.all()));
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
		return new UiEvents(topic, Optional.of(ldap), terms);
	}

	/** Says what is delivered where several events wait for the UI thread. The default is {@link UiDelivery#all()}. */
	public UiEvents delivery(UiDelivery<? super Event> how) {
		return new UiEvents(topic, filter, terms.with(how));
	}

	/**
	 * Limits how many events may wait for the UI thread. Where one comes on top of that, the oldest is dropped: see
	 * {@link UiSubscription#dropped()}. The default is 10 000.
	 *
	 * @throws IllegalArgumentException when {@code events} isn't positive
	 */
	public UiEvents capacity(int events) {
		return new UiEvents(topic, filter, terms.with(events));
	}

	/**
	 * Subscribes until {@code owner} is disposed or the subscription is closed.
	 *
	 * @param listener called on the UI thread, with one event after another. What it throws is logged; it gets later
	 *                 events all the same
	 * @throws org.eclipse.swt.SWTException when this isn't the UI thread of {@code owner}, or {@code owner} is disposed
	 */
	public UiSubscription subscribe(Widget owner, Consumer<? super Event> listener) {
		return open(owner, terms.each(owner, listener));
	}

	/**
	 * Subscribes as {@link #subscribe}, to what has gathered since the last time: for a table that is better changed once
	 * than a hundred times.
	 *
	 * @param listener called on the UI thread, with one event or more, in order
	 * @throws org.eclipse.swt.SWTException when this isn't the UI thread of {@code owner}, or {@code owner} is disposed
	 */
	public UiSubscription subscribeBatches(Widget owner, Consumer<? super List<Event>> listener) {
		return open(owner, terms.batches(owner, listener));
	}

	private UiSubscription open(Widget owner, UiInlet<Event> inlet) {
		return new UiSubscription(owner, inlet, into -> new EventHandlerTie(topic, filter, into::offer));
	}
}
