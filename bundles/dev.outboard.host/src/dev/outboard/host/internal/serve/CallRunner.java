package dev.outboard.host.internal.serve;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

import dev.outboard.host.internal.progress.Monitors;
import dev.outboard.host.internal.serve.CallQueue.Runner;
import dev.outboard.wire.internal.contract.Function;

/** Runs the calls of a worker one after another on one thread, and answers them. */
final class CallRunner {

	private final Worker worker;
	private final CallQueue calls;
	private final ReadingTurns turns;
	private final OpenStages stages;
	private final Monitors monitors;
	private final Answers answers;

	CallRunner(Worker worker, CallQueue calls, ReadingTurns turns, OpenStages stages, Monitors monitors,
			Answers answers) {
		this.worker = worker;
		this.calls = calls;
		this.turns = turns;
		this.stages = stages;
		this.monitors = monitors;
		this.answers = answers;
	}

	/** Runs calls on this thread until there will be no more. */
	void run() {
		Runner runner = calls.enrol();
		for (Optional<Call> call = calls.take(runner, turns); call.isPresent(); call = calls.take(runner, turns)) {
			turns.step();
			if (!call.get().oneWay()) {
				answers.tellReceipts();
			}
			if (call.get().function() == Call.BATCH) {
				new BatchRunner(worker, calls, answers).run(call.get(), runner);
			} else {
				perform(call.get(), runner);
			}
			turns.step();
		}
	}

	private void perform(Call call, Runner runner) {
		try {
			Function function = worker.contract().function(call.function());
			Object[] arguments = function.readArguments(call.arguments());
			call.arguments().giveBack();
			if (function.monitor() >= 0) {
				arguments[function.monitor()] = monitor(call, function, (Boolean) arguments[function.monitor()], runner);
			}
			Object value = worker.invoke(function, arguments);
			if (function.stage()) {
				answerLater(call, function, (CompletionStage<?>) value, runner);
			} else {
				monitors.end(call.id());
				answers.result(call, function, value);
			}
		} catch (Throwable e) {
			monitors.end(call.id());
			answers.failure(call, e);
		}
	}

	private Object monitor(Call call, Function function, boolean cancelled, Runner runner) {
		Class<?> type = function.method().getParameterTypes()[function.monitor()];
		if (call.oneWay()) {
			return Monitors.unwatched(type);
		}
		Object monitor = monitors.begin(call.id(), type);
		if (cancelled || calls.isCancelled(runner)) {
			// The cancellation came before there was a monitor to cancel.
			monitors.cancel(call.id());
		}
		return monitor;
	}

	private void answerLater(Call call, Function function, CompletionStage<?> stage, Runner runner) {
		if (stage == null) {
			throw new IllegalStateException(function.signature() + " returned null instead of a CompletionStage");
		}
		if (!call.oneWay()) {
			stages.add(call.id(), stage);
		}
		stage.whenComplete((value, failure) -> {
			stages.remove(call.id());
			monitors.end(call.id());
			if (failure == null) {
				answerWith(call, function, value);
			} else {
				answers.failure(call, failure instanceof CompletionException && failure.getCause() != null
						? failure.getCause() : failure);
			}
		});
		if (calls.isCancelled(runner)) {
			// Its cancellation came before there was a stage to cancel.
			stages.cancel(call.id());
		}
	}

	private void answerWith(Call call, Function function, Object value) {
		try {
			answers.result(call, function, value);
			answers.tellReceipts();
		} catch (Throwable e) {
			// Else it would end in a stage that nobody looks at.
			answers.failure(call, e);
		}
	}
}
