package dev.outboard.ui.databinding;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

import org.eclipse.core.databinding.observable.Realm;
import org.eclipse.core.databinding.observable.value.IObservableValue;

import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerProperty;
import dev.outboard.api.WorkerSignal;
import dev.outboard.api.WorkerState;
import dev.outboard.api.event.WorkerTopics;
import dev.outboard.ui.internal.databinding.AnsweredValue;
import dev.outboard.ui.internal.databinding.LatestValue;
import dev.outboard.ui.internal.databinding.PropertyValue;
import dev.outboard.ui.internal.events.EventHandlerTie;

/**
 * Makes observables of what a worker announces.
 *
 * <pre>{@code
 * Realm realm = DisplayRealm.getRealm(display);
 * bindings.bindValue(WidgetProperties.spinnerSelection().observe(spinner),
 *         WorkerObservables.property(realm, laser.property(Laser::rate), Integer.class));
 * }</pre>
 *
 * <p>Each is to be made and used in its realm, and changes there alone; nothing here waits for a worker. However fast the
 * worker announces, one change at the most waits for the realm, with the latest value. Observables outlive restarts of the
 * worker. They are to be disposed, which ends their subscriptions; a {@code DataBindingContext} that is disposed doesn't
 * do that, {@code ObservablesManager} does.
 *
 * @since 0.1
 */
public final class WorkerObservables {

	private WorkerObservables() {
	}

	/**
	 * Observes a property; null until its value is known.
	 *
	 * <p>Where the contract declares it as a {@code WritableProperty}, setting the value sends it to the worker, and shows it
	 * meanwhile. When the last of those on their way is answered, the worker's own value is shown, and with it one that it
	 * has refused is taken back: {@link WorkerValue#status()} then says why. Setting any other throws
	 * {@link UnsupportedOperationException}; a value that can't be encoded, {@link IllegalArgumentException}.
	 *
	 * @param type the class of the value, by which a binding finds its converters
	 */
	public static <T> WorkerValue<T> property(Realm realm, WorkerProperty<T> property, Class<T> type) {
		return new PropertyValue<>(realm, property, type);
	}

	/**
	 * Observes the latest value of a signal, such as that of {@code handle.signal("add_two_finished", Integer.class)}; null
	 * until there is one. It can't be set.
	 *
	 * @param type the class of the value, by which a binding finds its converters
	 */
	public static <T> IObservableValue<T> signal(Realm realm, WorkerSignal<T> signal, Class<T> type) {
		Objects.requireNonNull(signal, "signal");
		return new LatestValue<>(realm, type, () -> null, signal::subscribe);
	}

	/** Observes the state of a worker. It can't be set. */
	public static IObservableValue<WorkerState> state(Realm realm, WorkerHandle<?> worker) {
		String topic = WorkerTopics.state(worker.definition().id(), worker.instanceId());
		return new LatestValue<>(realm, WorkerState.class, worker::state,
				listener -> new EventHandlerTie(topic, Optional.empty(), event -> listener.accept(worker.state())));
	}

	/**
	 * Observes the result of a call; null until there is one. It can't be set. Disposing it leaves the call alone.
	 *
	 * @param type the class of the result, by which a binding finds its converters
	 */
	public static <T> WorkerValue<T> result(Realm realm, CompletionStage<? extends T> call, Class<T> type) {
		return new AnsweredValue<>(realm, call, type);
	}
}
