package dev.outboard.core.internal.pool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerExitedException;
import dev.outboard.api.WorkerTimeoutException;
import dev.outboard.core.internal.call.BatchAnswer;
import dev.outboard.core.internal.call.BatchAnswer.Failed;
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

	/** Returns whether its inputs are those of {@code map}. */
	boolean isOf(MapRun<?, ?, ?> map) {
		return run == map;
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
			BatchCall batch = worker.callEach(run.mapping().each().orElseThrow(), inputs());
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

	private List<T> inputs() {
		return size() == portion.size() ? portion.inputs() : portion.inputs().subList(from, to);
	}

	private void attemptFirst(PooledWorker<C> worker, Answer<C> answer) {
		WorkerCall<? extends R> call;
		try {
			call = run.mapping().single().callOn(worker, portion.inputs().get(from));
			run.options().taskTimeout().ifPresent(call::timeout);
		} catch (Throwable e) {
			answer.answered(outcome(new Failed(e)));
			return;
		}
		watch(call);
		call.whenComplete((result, failure) -> {
			if (failure instanceof WorkerExitedException ended) {
				unanswered(ended, answer);
			} else {
				answer.answered(outcome(failure == null ? result : new Failed(failure)));
			}
		});
	}

	private void watch(WorkerCall<?> call) {
		attempt = call;
		if (run.isClosed()) {
			interrupt();
		}
	}

	private void answered(BatchAnswer batch, Throwable failure, int sent, Answer<C> answer) {
		if (failure instanceof WorkerExitedException ended) {
			unanswered(ended, answer);
		} else if (failure != null) {
			answer.answered(outcome(failures(sent, failure), sent));
		} else {
			run.chunk().measured(batch.size(), batch.nanos());
			answer.answered(outcome(batch.results(), batch.failed()));
		}
	}

	private static Object[] failures(int count, Throwable failure) {
		Object[] results = new Object[count];
		Arrays.fill(results, new Failed(failure));
		return results;
	}

	private void unanswered(WorkerExitedException ended, Answer<C> answer) {
		attempt = null;
		answer.unanswered(ended);
	}

	private Result<C> outcome(Object result) {
		return outcome(new Object[] { result }, result instanceof Failed ? 1 : 0);
	}

	private Result<C> outcome(Object[] results, int failed) {
		attempt = null;
		int rest = from + results.length;
		boolean overtime = isExclusive() && results[0] instanceof Failed failure
				&& failure.failure() instanceof WorkerTimeoutException;
		return new Result<>(results.length - failed, failed, overtime,
				rest < to ? List.of(new Slice<>(run, portion, rest, to)) : List.of(),
				() -> run.settle(portion, from, results, failed));
	}

	@Override
	public void fail(Throwable reason) {
		run.settle(portion, from, failures(size(), reason), size());
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
