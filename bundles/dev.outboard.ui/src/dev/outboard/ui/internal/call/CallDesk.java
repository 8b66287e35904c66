package dev.outboard.ui.internal.call;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;

import com.google.gson.JsonObject;

import dev.outboard.api.WorkerDefinition;
import dev.outboard.api.WorkerHandle;
import dev.outboard.ui.events.UiExecutor;
import dev.outboard.ui.internal.Failures;
import dev.outboard.ui.internal.Icon;
import dev.outboard.ui.internal.call.form.InvalidInputException;
import dev.outboard.ui.internal.call.history.CallHistory;
import dev.outboard.ui.internal.call.history.DurationText;
import dev.outboard.ui.internal.call.history.HistoryEntry;
import dev.outboard.ui.internal.call.history.HistoryEntry.Kind;

/** What the parts of the Call view do together: choosing, filling in, calling, showing. To be used on the UI thread. */
final class CallDesk {

	private static final int LOOK_MILLIS = 100;
	private static final Executor BACKGROUND = task -> Thread.ofVirtual().name("outboard-call-view").start(task);

	/** What is to be called once the contract is there. */
	private record Wish(String signature, JsonObject arguments, int repeats, boolean call) {
	}

	private final CallParts parts;
	private final CallHistory history;
	private Optional<WorkerDefinition> definition = Optional.empty();
	private boolean loading;
	private Optional<CallRun> run = Optional.empty();
	private Optional<Wish> wish = Optional.empty();
	private Optional<String> obstacle = Optional.empty();

	CallDesk(CallParts parts, CallHistory history) {
		this.parts = parts;
		this.history = history;
	}

	/** Follows the choice of a worker, or the end of the one that is chosen. */
	void workerChanged() {
		Optional<WorkerDefinition> now = parts.workers().chosen().map(WorkerHandle::definition);
		if (now.isPresent() && !now.equals(definition)) {
			load(now.get());
		} else {
			check();
		}
	}

	/** Follows the choice of a function. What is to be repeated is a matter of the function. */
	void functionChanged() {
		parts.bar().repeats(1);
		parts.functions().chosen().ifPresentOrElse(function -> parts.form().ask(function.parameters()),
				() -> parts.form().clear(""));
		check();
	}

	/** Says whether a call can be made now, and if not, why. */
	void check() {
		obstacle = Optional.empty();
		Optional<String> worker = parts.workers().obstacle();
		if (run.isEmpty()) {
			obstacle = worker.or(() -> loading ? Optional.of(Messages.contract_loading) : Optional.empty())
					.or(() -> parts.functions().chosen().isEmpty() ? Optional.of(Messages.function_none) : problem());
			parts.bar().say(obstacle.orElse(""));
		}
		parts.bar().enable(run.isEmpty() && obstacle.isEmpty(), run.isPresent());
	}

	/** Makes the call that the form describes, where it can be made. */
	void call() {
		check();
		if (run.isPresent() || obstacle.isPresent()) {
			return;
		}
		try {
			CallRequest request = new CallRequest(parts.workers().chosen().orElseThrow(),
					parts.functions().chosen().orElseThrow(), parts.form().arguments(), parts.bar().repeats());
			Executor uiThread = UiExecutor.of(parts.form().control());
			Instant time = Instant.now();
			run = Optional.of(CallRun.start(request, outcome -> uiThread.execute(() -> ended(request, time, outcome))));
			parts.result().clear(NLS.bind(Messages.result_pending, request.function().function().name()));
			parts.showResult();
			check();
			look();
		} catch (InvalidInputException e) {
			parts.bar().say(e.getMessage());
		}
	}

	/** Cancels the call under way, where there is one. */
	void cancel() {
		run.ifPresent(CallRun::cancel);
	}

	/** Returns whether a call is under way. */
	boolean isBusy() {
		return run.isPresent();
	}

	/** Shows a call made before in the form, and makes it again where that is wished. */
	void reuse(HistoryEntry entry, boolean call) {
		if (run.isPresent()) {
			return;
		}
		WorkerChoice workers = parts.workers();
		if (!workers.chooseNamed(entry.worker(), entry.definition()) && !workers.chooseOne(entry.definition())) {
			parts.bar().say(NLS.bind(Messages.reuse_no_worker, entry.definition()));
			return;
		}
		wish = entry.arguments().map(arguments -> new Wish(entry.function(), arguments, entry.repeats(), call));
		if (!loading) {
			fulfil();
		}
	}

	private void load(WorkerDefinition wanted) {
		definition = Optional.of(wanted);
		loading = true;
		parts.functions().offer(List.of());
		wanted.contract().thenApplyAsync(CallableFunction::all, BACKGROUND).whenCompleteAsync((functions, failure) -> {
			if (definition.filter(it -> it == wanted).isPresent()) {
				loading = false;
				loaded(Optional.ofNullable(functions).orElse(List.of()), Optional.ofNullable(failure));
			}
		}, UiExecutor.of(parts.form().control()));
	}

	private void loaded(List<CallableFunction> functions, Optional<Throwable> failure) {
		parts.functions().offer(functions);
		failure.ifPresent(why -> parts.form().clear(Failures.message(why)));
		fulfil();
	}

	private void fulfil() {
		Optional<Wish> wanted = wish;
		wish = Optional.empty();
		wanted.ifPresent(it -> {
			if (!parts.functions().choose(it.signature())) {
				parts.bar().say(NLS.bind(Messages.reuse_no_function, it.signature()));
				return;
			}
			parts.bar().repeats(it.repeats());
			parts.form().show(it.arguments());
			if (it.call()) {
				call();
			}
		});
	}

	private Optional<String> problem() {
		try {
			parts.form().arguments();
			return Optional.empty();
		} catch (InvalidInputException e) {
			return Optional.of(e.getMessage());
		}
	}

	/** Shows how far the call is, and again after a while. */
	private void look() {
		if (parts.form().control().isDisposed()) {
			return;
		}
		run.ifPresent(it -> {
			CallMonitor.Progress progress = it.progress();
			int all = it.request().repeats();
			String counts = all > 1
					? NLS.bind(Messages.status_repeating, new Object[] { it.done() + it.failed(), all, it.failed() })
					: Messages.status_calling;
			parts.bar().say(String.join(" \u2013 ", progress.text().isEmpty()
					? List.of(counts, DurationText.of(it.elapsed()))
					: List.of(counts, progress.text(), DurationText.of(it.elapsed()))));
			parts.bar().showProgress(all > 1 ? (double) (it.done() + it.failed()) / all
					: it.request().function().hasMonitor() ? Math.max(0, progress.share()) : -1);
			Display.getCurrent().timerExec(LOOK_MILLIS, this::look);
		});
	}

	private void ended(CallRequest request, Instant time, CallOutcome outcome) {
		run = Optional.empty();
		parts.bar().showProgress(-1);
		parts.result().show(icon(outcome.kind()), words(request, outcome), outcome.shown());
		history.add(new HistoryEntry(time, request.worker().definition().id(), request.worker().displayName(),
				request.function().function().signature(), Optional.of(request.arguments()), request.repeats(),
				outcome.duration(), outcome.kind(), outcome.shown().text()));
		check();
	}

	private static String words(CallRequest request, CallOutcome outcome) {
		String duration = DurationText.of(outcome.duration());
		String name = request.function().function().name();
		if (request.repeats() > 1) {
			return NLS.bind(Messages.outcome_repeated,
					new Object[] { request.repeats(), name, outcome.done(), outcome.failed(), duration });
		}
		return NLS.bind(switch (outcome.kind()) {
			case DONE -> Messages.outcome_done;
			case FAILED -> Messages.outcome_failed;
			case CANCELLED -> Messages.outcome_cancelled;
		}, name, duration);
	}

	private static Icon icon(Kind kind) {
		return switch (kind) {
			case DONE -> Icon.CALL_DONE;
			case FAILED -> Icon.CALL_FAILED;
			case CANCELLED -> Icon.CALL_CANCELLED;
		};
	}
}
