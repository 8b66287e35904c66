package dev.outboard.ui.internal.call;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerExitedException;
import dev.outboard.json.internal.call.FunctionCall;
import dev.outboard.ui.internal.call.history.HistoryEntry.Kind;
import dev.outboard.ui.internal.call.result.Presentation;
import dev.outboard.ui.internal.call.result.Presenter;

/**
 * A request being carried out, on a thread of its own: that converts the arguments, makes one call after another, and
 * makes of the result what is shown. The other methods may be called on any thread.
 */
final class CallRun {

	private final CallRequest request;
	private final Consumer<CallOutcome> ended;
	private final CallMonitor monitor = new CallMonitor();
	private final long begin = System.nanoTime();
	private Optional<WorkerCall<?>> current = Optional.empty();
	private boolean cancelled;
	private volatile int done;
	private volatile int failed;
	private boolean workerEnded;
	private Object result;
	private Optional<Presentation> failure = Optional.empty();

	private CallRun(CallRequest request, Consumer<CallOutcome> ended) {
		this.request = request;
		this.ended = ended;
	}

	/** Begins; {@code ended} is called on the run's thread. */
	static CallRun start(CallRequest request, Consumer<CallOutcome> ended) {
		CallRun run = new CallRun(request, ended);
		Thread.ofVirtual().name("outboard-call-view " + request.function().function().name()).start(run::run);
		return run;
	}

	CallRequest request() {
		return request;
	}

	int done() {
		return done;
	}

	int failed() {
		return failed;
	}

	CallMonitor.Progress progress() {
		return monitor.progress();
	}

	Duration elapsed() {
		return Duration.ofNanos(System.nanoTime() - begin);
	}

	/** Cancels the call under way, and makes no more. */
	synchronized void cancel() {
		cancelled = true;
		monitor.setCanceled(true);
		current.ifPresent(call -> call.cancel(true));
	}

	private void run() {
		ended.accept(outcome());
	}

	private CallOutcome outcome() {
		try {
			Object[] values = request.function().values(request.arguments(), monitor);
			for (int i = 0; i < request.repeats() && goesOn(); i++) {
				call(values);
			}
			Duration took = elapsed();
			if (failure.isPresent()) {
				return new CallOutcome(Kind.FAILED, failure.get(), done, failed, took);
			}
			return isCancelled()
					? new CallOutcome(Kind.CANCELLED, Presenter.of(new CancellationException()), done, failed, took)
					: new CallOutcome(Kind.DONE, present(), done, failed, took);
		} catch (RuntimeException | Error e) {
			// whatever it is: the arguments don't fit, the result can't be shown; the view waits for an outcome
			return new CallOutcome(Kind.FAILED, Presenter.of(e), done, failed + 1, elapsed());
		}
	}

	private void call(Object[] values) {
		try {
			result = begin(values).get();
			done++;
		} catch (CancellationException e) {
			if (!isCancelled()) {
				failed(e);
			}
		} catch (ExecutionException e) {
			failed(e.getCause());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			cancel();
		} catch (RuntimeException e) {
			failed(e);
		}
	}

	/** To encode large arguments takes a while, so it is done where {@link #cancel} need not wait for it. */
	private WorkerCall<?> begin(Object[] values) {
		WorkerCall<?> call = FunctionCall.make(request.worker(), request.function().function(), values);
		synchronized (this) {
			current = Optional.of(call);
			if (cancelled) {
				call.cancel(true);
			}
		}
		return call;
	}

	/** Nobody wants to end a worker again and again, where it is started anew. */
	private boolean goesOn() {
		return !isCancelled() && !workerEnded;
	}

	private synchronized boolean isCancelled() {
		return cancelled;
	}

	private void failed(Throwable thrown) {
		failed++;
		workerEnded = thrown instanceof WorkerExitedException;
		if (failure.isEmpty()) {
			failure = Optional.of(Presenter.of(thrown));
		}
	}

	private Presentation present() {
		return request.function().function().resultType() == void.class
				|| request.function().function().resultType() == Void.class ? Presenter.ofNothing() : Presenter.of(result);
	}
}
