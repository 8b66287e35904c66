package dev.outboard.core.internal.pool;

import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

import dev.outboard.api.TaskOutcome;
import dev.outboard.api.TaskOutcomes;
import dev.outboard.api.WorkerExitedException;
import dev.outboard.api.WorkerPoolClosedException;
import dev.outboard.api.WorkerStartException;
import dev.outboard.api.WorkerTask;
import dev.outboard.core.internal.call.BlockingStub.WaitRule;

/**
 * Feeds tasks to a pool as their outcomes are taken, and yields these in order. A thread of its own reads the tasks.
 *
 * @param <C> the contract
 * @param <R> the tasks' results
 */
final class OrderedOutcomes<C, R> implements TaskOutcomes<R> {

	/**
	 * How long one who must wait lets outcomes gather before he looks again: to be woken for each would cost more than many
	 * a function takes.
	 */
	private static final long GATHERING_NANOS = 500_000;

	private final ManagedPool<C> pool;
	private final Iterator<? extends WorkerTask<C, R>> tasks;
	private final WaitRule waitRule;
	private final Semaphore room;
	private final int batch;
	private final LinkedBlockingQueue<PoolTask<C, R>> pending = new LinkedBlockingQueue<>();
	private final PoolTask<C, R> end = new PoolTask<>(worker -> null);
	private volatile Thread feeder;
	private volatile boolean closed;
	private PoolTask<C, R> head;
	private int taken;
	private long index;

	OrderedOutcomes(ManagedPool<C> pool, Iterator<? extends WorkerTask<C, R>> tasks, int window, WaitRule waitRule) {
		if (window < 1) {
			throw new IllegalArgumentException("window " + window + ": there must be room for one task at least");
		}
		this.pool = pool;
		this.tasks = tasks;
		this.waitRule = waitRule;
		this.room = new Semaphore(window);
		this.batch = Math.max(1, window / 4);
	}

	/** Begins to read tasks, on a thread of that name. */
	void start(String threadName) {
		feeder = Thread.ofPlatform().daemon().name(threadName).start(this::feed);
	}

	/** Lets the one who takes outcomes know that there will be no more, and why. */
	void poolClosed(RuntimeException reason) {
		end.completeExceptionally(reason);
		pending.add(end);
		stopFeeding();
	}

	private void feed() {
		try {
			room.acquire();
			while (!closed && tasks.hasNext()) {
				PoolTask<C, R> task = pool.add(tasks.next());
				pending.add(task);
				if (closed) {
					task.cancel(true);
				}
				room.acquire();
			}
			end.complete(null);
		} catch (Throwable e) {
			// an interrupt means that this was closed, or the pool, which has said so before
			end.completeExceptionally(e);
		} finally {
			pending.add(end);
			pool.forget(this);
		}
	}

	@Override
	public boolean isReady() {
		PoolTask<C, R> next = head == null ? pending.peek() : head;
		return closed || next != null && next.isDone();
	}

	@Override
	public Optional<TaskOutcome<R>> next() throws InterruptedException {
		if (Thread.interrupted()) {
			throw new InterruptedException();
		}
		if (head == null) {
			head = pending.poll();
		}
		if (head == null || !head.isDone()) {
			waitRule.check("the wait for outcomes of the pool of " + pool.definition().id());
			await();
		}
		if (closed) {
			throw new IllegalStateException("these outcomes were closed; there are no more");
		}
		return head == end ? last() : Optional.of(take());
	}

	@Override
	public void close() {
		closed = true;
		stopFeeding();
		pool.forget(this);
		pending.forEach(task -> task.cancel(true));
		PoolTask<C, R> first = head;
		if (first != null) {
			first.cancel(true);
		}
		pending.add(end);
	}

	private void await() throws InterruptedException {
		makeRoom();
		if (head == null) {
			head = pending.take();
		}
		if (!head.isDone()) {
			LockSupport.parkNanos(this, GATHERING_NANOS);
		}
		try {
			head.get();
		} catch (ExecutionException | CancellationException e) {
			// what came of it is looked at by the caller
			return;
		}
	}

	private TaskOutcome<R> take() {
		TaskOutcome<R> outcome = switch (head.state()) {
			case SUCCESS -> new TaskOutcome.Value<>(index, head.resultNow());
			case FAILED -> failure(head.exceptionNow());
			default -> new TaskOutcome.Failure<>(index, new CancellationException("the task was cancelled"));
		};
		head = null;
		index++;
		if (++taken == batch) {
			makeRoom();
		}
		return outcome;
	}

	private TaskOutcome<R> failure(Throwable failure) {
		return switch (failure) {
			case WorkerPoolClosedException e -> throw e;
			case WorkerStartException e -> throw e;
			case WorkerExitedException e -> new TaskOutcome.GivenUp<>(index, e);
			default -> new TaskOutcome.Failure<>(index, failure);
		};
	}

	private Optional<TaskOutcome<R>> last() {
		if (end.isCompletedExceptionally()) {
			switch (end.exceptionNow()) {
				case RuntimeException e -> throw e;
				case Error e -> throw e;
				case Throwable e -> throw new IllegalStateException("the tasks can't be read: " + e, e);
			}
		}
		return Optional.empty();
	}

	/** Lets the feeder go on: only after some outcomes, so that it isn't woken for each either. */
	private void makeRoom() {
		room.release(taken);
		taken = 0;
	}

	private void stopFeeding() {
		Thread thread = feeder;
		if (thread != null) {
			thread.interrupt();
		}
	}
}
