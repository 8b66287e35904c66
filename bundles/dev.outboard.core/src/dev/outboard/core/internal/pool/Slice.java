package dev.outboard.core.internal.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import dev.outboard.api.TaskOutcome;
import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerExitedException;
import dev.outboard.api.WorkerTimeoutException;
import dev.outboard.core.internal.call.BatchAnswer;
import dev.outboard.core.internal.call.BatchCall;

/**
 * Inputs of one portion that go to a worker together.
 *
 * @param <C> the contract
 * @param <T> the inputs
 * @param <R> the results
 */
final class Slice<C, T, R> implements Work<C> {

	private final MapRun<C, T, R> run;
	private final Portion<T, R> portion;
	private final int from;
	private final int to;
	private volatile WorkerCall<?> attempt;
	private int deaths;

	Slice(MapRun<C, T, R> run, Portion<T, R> portion, int from, int to) {
		this.run = run;
		this.portion = portion;
		this.from = from;
		this.to = to;
	}

	@Override
	public int size() {
		return to - from;
	}

	@Override
	public boolean isDone() {
		return run.isClosed();
	}

	@Override
	public boolean isExclusive() {
		return run.options().taskTimeout().isPresent();
	}

	@Override
	public void attempt(PooledWorker<C> worker, Answer<C> answer) {
		if (run.sharesMessages()) {
			BatchCall batch = worker.callEach(run.mapping().each().orElseThrow(), portion.inputs.subList(from, to));
			if (batch.call().isPresent()) {
				WorkerCall<BatchAnswer> call = batch.call().get();
				watch(call);
				call.whenComplete((result, failure) -> answered(result, failure, batch.size(), answer));
				return;
			}
			if (!batch.possible()) {
				run.shareNoMessages();
			}
		}
		attemptFirst(worker, answer);
	}

	private void attemptFirst(PooledWorker<C> worker, Answer<C> answer) {
		WorkerCall<? extends R> call;
		try {
			call = run.mapping().single().callOn(worker, portion.inputs.get(from));
			run.options().taskTimeout().ifPresent(call::timeout);
		} catch (Throwable e) {
			answer.answered(outcome(List.of(failure(from, e)), 1));
			return;
		}
		watch(call);
		call.whenComplete((result, failure) -> {
			if (failure instanceof WorkerExitedException ended) {
				unanswered(ended, answer);
			} else {
				answer.answered(outcome(List.of(failure == null ? new TaskOutcome.Value<>(portion.index + from, result)
						: failure(from, failure)), failure == null ? 0 : 1));
			}
		});
	}

	private void watch(WorkerCall<?> call) {
		attempt = call;
		run.begins(this);
		if (run.isClosed()) {
			interrupt();
		}
	}

	private void answered(BatchAnswer batch, Throwable failure, int sent, Answer<C> answer) {
		if (failure instanceof WorkerExitedException ended) {
			unanswered(ended, answer);
			return;
		}
		List<TaskOutcome<R>> outcomes = new ArrayList<>();
		int failed = 0;
		if (failure != null) {
			for (int i = from; i < from + sent; i++) {
				outcomes.add(failure(i, failure));
			}
			failed = sent;
		} else {
			run.chunk().measured(batch.answers().size(), batch.nanos());
			int i = from;
			for (BatchAnswer.Answer each : batch.answers()) {
				failed += each.failure() == null ? 0 : 1;
				outcomes.add(each.failure() == null ? value(i, each.value()) : failure(i, each.failure()));
				i++;
			}
		}
		answer.answered(outcome(outcomes, failed));
	}

	private void unanswered(WorkerExitedException ended, Answer<C> answer) {
		run.ends(this);
		attempt = null;
		answer.unanswered(ended);
	}

	private Result<C> outcome(List<TaskOutcome<R>> outcomes, int failed) {
		run.ends(this);
		attempt = null;
		int rest = from + outcomes.size();
		boolean overtime = isExclusive() && outcomes.get(0) instanceof TaskOutcome.Failure<R> failure
				&& failure.exception() instanceof WorkerTimeoutException;
		return new Result<>(outcomes.size() - failed, failed, overtime,
				rest < to ? List.of(new Slice<>(run, portion, rest, to)) : List.of(),
				() -> run.settle(portion, from, outcomes, failed));
	}

	@SuppressWarnings("unchecked")
	private TaskOutcome<R> value(int i, Object value) {
		return new TaskOutcome.Value<>(portion.index + i, (R) value);
	}

	private TaskOutcome<R> failure(int i, Throwable failure) {
		return failure instanceof WorkerExitedException ended ? new TaskOutcome.GivenUp<>(portion.index + i, ended)
				: new TaskOutcome.Failure<>(portion.index + i, failure instanceof CancellationException
						? new CancellationException("the task was cancelled") : failure);
	}

	@Override
	public void fail(Throwable reason) {
		List<TaskOutcome<R>> outcomes = new ArrayList<>();
		for (int i = from; i < to; i++) {
			outcomes.add(failure(i, reason));
		}
		run.settle(portion, from, outcomes, size());
	}

	@Override
	public void interrupt() {
		WorkerCall<?> call = attempt;
		if (call != null) {
			call.cancel(true);
		}
	}

	@Override
	public List<Work<C>> apart() {
		List<Work<C>> each = new ArrayList<>();
		for (int i = from; i < to; i++) {
			each.add(size() == 1 ? this : new Slice<>(run, portion, i, i + 1));
		}
		return each;
	}

	@Override
	public List<Work<C>> split(int size) {
		return List.of(new Slice<>(run, portion, from, from + size), new Slice<>(run, portion, from + size, to));
	}

	@Override
	public int countDeath() {
		return ++deaths;
	}
}
