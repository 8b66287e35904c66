package dev.outboard.ui.events;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.swt.widgets.Widget;

import dev.outboard.api.Subscription;
import dev.outboard.api.WorkerProperty;
import dev.outboard.api.WorkerSignal;
import dev.outboard.ui.internal.events.UiInlet;

/**
 * The values of a worker's signal or property to be delivered on the UI thread: which of them, and how. Immutable: each
 * method returns one that differs in one thing. Subscriptions outlive restarts of the worker.
 *
 * <pre>{@code
 * UiValues.of(laser.signal(Laser::temperature)).subscribeBatches(chart, temperatures -> append(temperatures));
 * UiValues.of(laser.property(Laser::connected)).subscribe(label, connected -> show(connected));
 * }</pre>
 *
 * <p>Where more values wait for the UI thread than the capacity allows, the worker's dispatcher waits, and with it all
 * that hears of this worker; what becomes of further values says the signal's
 * {@link dev.outboard.api.contract.Overflow}: by default the emitter in the worker waits, and nothing is lost. The UI
 * thread never waits.
 *
 * @param <T> the values
 * @since 0.1
 */
public final class UiValues<T> {

	private final Function<Consumer<? super T>, Subscription> source;
	private final UiTerms<T> terms;

	private UiValues(Function<Consumer<? super T>, Subscription> source, UiTerms<T> terms) {
		this.source = source;
		this.terms = terms;
	}

	/** Returns all values of a signal, in order. */
	public static <T> UiValues<T> of(WorkerSignal<T> signal) {
		return new UiValues<>(signal::subscribe, new UiTerms<>("signal " + signal.name(), UiDelivery.all()));
	}

	/** Returns the latest values of a property, the one that is in force now included. */
	public static <T> UiValues<T> of(WorkerProperty<T> property) {
		return new UiValues<>(property::observe, new UiTerms<>("property " + property.name(), UiDelivery.latest()));
	}

	/**
	 * Says what is delivered where several values wait for the UI thread. The default is {@link UiDelivery#all()} for a
	 * signal, {@link UiDelivery#latest()} for a property.
	 */
	public UiValues<T> delivery(UiDelivery<? super T> how) {
		return new UiValues<>(source, terms.with(how));
	}

	/**
	 * Limits how many values may wait for the UI thread before the worker's dispatcher does. The default is 10 000.
	 *
	 * @throws IllegalArgumentException when {@code values} isn't positive
	 */
	public UiValues<T> capacity(int values) {
		return new UiValues<>(source, terms.with(values));
	}

	/**
	 * Subscribes until {@code owner} is disposed or the subscription is closed.
	 *
	 * @param listener called on the UI thread, with one value after another. What it throws is logged; it gets later values
	 *                 all the same
	 * @throws org.eclipse.swt.SWTException when this isn't the UI thread of {@code owner}, or {@code owner} is disposed
	 */
	public UiSubscription subscribe(Widget owner, Consumer<? super T> listener) {
		return open(owner, terms.each(owner, listener));
	}

	/**
	 * Subscribes as {@link #subscribe}, to what has gathered since the last time: for a table or chart that is better
	 * changed once than a hundred times.
	 *
	 * @param listener called on the UI thread, with one value or more, in order
	 * @throws org.eclipse.swt.SWTException when this isn't the UI thread of {@code owner}, or {@code owner} is disposed
	 */
	public UiSubscription subscribeBatches(Widget owner, Consumer<? super List<T>> listener) {
		return open(owner, terms.batches(owner, listener));
	}

	private UiSubscription open(Widget owner, UiInlet<T> inlet) {
		return new UiSubscription(owner, inlet, into -> source.apply(into::put));
	}
}
