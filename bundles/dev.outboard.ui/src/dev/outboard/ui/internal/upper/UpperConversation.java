package dev.outboard.ui.internal.upper;

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Widget;
import org.osgi.service.event.Event;

import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerService;
import dev.outboard.api.event.WorkerEventProperties;
import dev.outboard.api.event.WorkerTopics;
import dev.outboard.samples.upper.Upper;
import dev.outboard.ui.events.UiEvents;
import dev.outboard.ui.events.UiExecutor;
import dev.outboard.ui.events.UiSubscription;
import dev.outboard.ui.internal.Failures;

/**
 * Sends texts to a worker, which it starts with the first one and again when it has ended, and hears the answers through
 * EventAdmin. To be used on the UI thread; nothing here waits.
 */
final class UpperConversation implements AutoCloseable {

	/** Hears what comes of it, on the UI thread. */
	interface Listener {

		/** A worker is being started. */
		void starting(WorkerHandle<?> worker);

		/** A text came back. */
		void answered(WorkerHandle<?> worker, String answer);

		/** A text will not come back. */
		void failed(String why);
	}

	private record Session(WorkerHandle<Upper> worker, UiSubscription answers) {

		boolean isOver() {
			return worker.state().isFinal();
		}
	}

	private final Widget owner;
	private final Supplier<Optional<WorkerService>> control;
	private final Listener listener;
	private Optional<Session> session = Optional.empty();

	/** @param owner ends the conversation's subscriptions when it is disposed */
	UpperConversation(Widget owner, Supplier<Optional<WorkerService>> control, Listener listener) {
		this.owner = owner;
		this.control = control;
		this.listener = listener;
	}

	/** Sends {@code text} to the worker. */
	void send(String text) {
		try {
			control.get().ifPresentOrElse(service -> send(worker(service), text),
					() -> listener.failed(Messages.control_missing));
		} catch (IllegalArgumentException e) {
			listener.failed(e.getMessage());
		}
	}

	@Override
	public void close() {
		session.ifPresent(it -> it.worker().terminate());
	}

	private void send(WorkerHandle<Upper> worker, String text) {
		worker.call(upper -> upper.upper(text)).whenCompleteAsync((answer, failure) -> {
			if (failure != null && !owner.isDisposed()) {
				listener.failed(Failures.message(failure));
			}
		}, UiExecutor.of(owner.getDisplay()));
	}

	private WorkerHandle<Upper> worker(WorkerService service) {
		if (session.isEmpty() || session.get().isOver()) {
			session.ifPresent(it -> it.answers().close());
			session = Optional.of(open(service.create(Upper.class)));
		}
		return session.get().worker();
	}

	private Session open(WorkerHandle<Upper> worker) {
		String answers = WorkerTopics.signal(worker.definition().id(), worker.instanceId(), "upper_finished");
		UiSubscription subscription = UiEvents.of(answers).subscribe(owner, event -> answered(worker, event));
		listener.starting(worker.start());
		return new Session(worker, subscription);
	}

	private void answered(WorkerHandle<Upper> worker, Event event) {
		listener.answered(worker, String.valueOf(event.getProperty(WorkerEventProperties.VALUE)));
	}
}
