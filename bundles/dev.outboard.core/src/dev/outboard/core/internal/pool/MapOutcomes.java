package dev.outboard.core.internal.pool;

import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

import dev.outboard.api.MapOptions;
import dev.outboard.api.MapProgress;
import dev.outboard.api.TaskOutcome;
import dev.outboard.api.TaskOutcomes;
import dev.outboard.api.WorkerPoolClosedException;
import dev.outboard.api.WorkerStartException;
import dev.outboard.api.WorkerTimeoutException;
import dev.outboard.core.internal.call.BlockingStub.WaitRule;

/**
 * Yields the outcomes of one map, and makes room for further inputs as they are taken.
 *
 * @param <C> the contract
 * @param <T> the inputs
 * @param <R> the results
 */
final class MapOutcomes<C, T, R> implements TaskOutcomes<R> {

	/**
	 * How long one who must wait lets outcomes gather before he looks again: to be woken for each would cost more than
	 * many a function takes.
	 */
	private static final long GATHERING_NANOS = 500_000;

	/** How many portions there are for each worker: one that it does, one that waits there, and some on their way back. */
	private static final int PORTIONS_EACH = 4;

	/** How many inputs there are for each worker, read and not taken, where nobody says so: several full chunks. */
	private static final long DEFAULT_WINDOW = 16_384;

	/** How often one who waits looks whether all was cancelled. */
	private static final long LOOK_NANOS = 50_000_000;

	private final String pool;
	private final PoolTimer timer;
	private final MapOptions options;
	private final WaitRule waitRule;
	private final Arrivals<T, R> arrivals;
	private final MapRun<C, T, R> run;
	private final Feeder<C, T, R> feeder;
	private final Dispatch<C> dispatch;
	private final int batch;
	private volatile Future<?> expiry;
	/** What there is instead of further outcomes, since all was cancelled. */
	private volatile RuntimeException stop;
	private volatile RuntimeException poolEnd;
	private Portion<T, R> current = Portion.empty();
	private int next;
	private int taken;

	/**
	 * @param inputs to be read on a thread of this one's own
	 * @param onRead told when no more inputs are read
	 */
	MapOutcomes(Maps<C> maps, Iterator<? extends T> inputs, Mapping<C, T, R> mapping, MapOptions options,
			Runnable onRead) {
		this.pool = maps.pool();
		this.timer = maps.timer();
		this.options = options;
		this.waitRule = maps.waitRule();
		this.dispatch = maps.dispatch();
		int workers = maps.options().workers();
		int window = options.window().orElse((int) Math.min(Integer.MAX_VALUE, DEFAULT_WINDOW * workers));
		// each worker is to have one to do and one to wait, however few may be under way
		int chunk = (int) Math.max(1, Math.min(options.chunk(), window / ((long) PORTIONS_EACH * workers)));
		batch = Math.max(1, window / 4);
		arrivals = new Arrivals<>(options.isOrdered());
		run = new MapRun<>(mapping, options, chunk, PORTIONS_EACH * workers, arrivals);
		feeder = new Feeder<>(inputs, window, run, arrivals, dispatch::add, () -> {
			onRead.run();
			maps.forget(this);
		});
	}

	/** Begins to read inputs, on a thread of that name. */
	void start(String threadName) {
		options.timeout().ifPresent(time -> expiry = timer.after(time, () -> stop(new WorkerTimeoutException(pool
				+ ": what was to be done was not done within " + time.toMillis() / 1000.0 + " s; the rest was cancelled"))));
		feeder.start(threadName);
	}

	/** Lets the one who takes outcomes know that there will be no more, and why. */
	void poolClosed(RuntimeException reason) {
		poolEnd = reason;
		feeder.stop();
	}

	@Override
	public Optional<TaskOutcome<R>> next() throws InterruptedException {
		if (Thread.interrupted()) {
			throw new InterruptedException();
		}
		if (next == current.size() && !fetch()) {
			return end();
		}
		if (stop != null) {
			throw stop;
		}
		TaskOutcome<R> outcome = current.outcome(next++);
		if (++taken == batch) {
			makeRoom();
		}
		if (outcome instanceof TaskOutcome.Failure<R> failure && (failure.exception() instanceof WorkerPoolClosedException
				|| failure.exception() instanceof WorkerStartException)) {
			throw (RuntimeException) failure.exception();
		}
		return Optional.of(outcome);
	}

	/** Waits for the next outcomes; false when there are none any more. */
	private boolean fetch() throws InterruptedException {
		Optional<Portion<T, R>> portion = arrivals.poll();
		if (portion.isEmpty() && stop == null && !arrivals.isOver()) {
			waitRule.check("the wait for outcomes of " + pool);
			await();
			portion = arrivals.poll();
		}
		current = portion.orElseGet(Portion::empty);
		next = 0;
		if (portion.isPresent()) {
			checkCancelled();
			options.progress().ifPresent(listener -> listener.accept(progress()));
		}
		return portion.isPresent();
	}

	private void await() throws InterruptedException {
		makeRoom();
		boolean gathered = false;
		while (stop == null && !arrivals.isReady()) {
			OptionalLong waiting = feeder.waiting();
			if (gathered && waiting.isEmpty()) {
				arrivals.await(options.cancelWhen().isPresent() ? LOOK_NANOS : Long.MAX_VALUE,
						() -> feeder.waiting().isPresent());
			} else {
				LockSupport.parkNanos(this, GATHERING_NANOS);
				gathered = true;
			}
			if (Thread.interrupted()) {
				throw new InterruptedException();
			}
			// where inputs come fast, the portion will soon be full
			if (waiting.isPresent() && waiting.equals(feeder.waiting())) {
				feeder.flush();
			}
			checkCancelled();
		}
	}

	private void checkCancelled() {
		if (options.cancelWhen().isPresent() && options.cancelWhen().get().getAsBoolean()) {
			stop(new CancellationException(pool + ": what was to be done was cancelled"));
		}
	}

	private Optional<TaskOutcome<R>> end() {
		cancelExpiry();
		if (stop != null) {
			throw stop;
		}
		if (poolEnd != null) {
			throw poolEnd;
		}
		if (feeder.failure().isPresent()) {
			switch (feeder.failure().get()) {
				case RuntimeException e -> throw e;
				case Error e -> throw e;
				case Throwable e -> throw new IllegalStateException("the tasks can't be read: " + e, e);
			}
		}
		return Optional.empty();
	}

	@Override
	public boolean isReady() {
		return stop != null || next < current.size() || arrivals.isReady();
	}

	@Override
	public MapProgress progress() {
		long read = feeder.read();
		OptionalLong total = options.total().isEmpty() && arrivals.isOver() ? OptionalLong.of(read) : options.total();
		return new MapProgress(read, run.done(), run.failed(), total);
	}

	@Override
	public void close() {
		stop(new IllegalStateException("these outcomes were closed; there are no more"));
	}

	private void stop(RuntimeException reason) {
		if (stop == null) {
			stop = reason;
		}
		cancelExpiry();
		feeder.stop();
		run.close();
		dispatch.interrupt(run);
		arrivals.wake();
	}

	private void cancelExpiry() {
		Future<?> scheduled = expiry;
		if (scheduled != null) {
			scheduled.cancel(false);
		}
	}

	/** Lets the feeder go on: only after some outcomes, so that it isn't woken for each either. */
	private void makeRoom() {
		feeder.makeRoom(taken);
		taken = 0;
	}
}
