package dev.outboard.core.internal.pool;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ILog;

import dev.outboard.api.ExitStatus;
import dev.outboard.api.PoolOptions;
import dev.outboard.api.TaskOutcomes;
import dev.outboard.api.WorkerDefinition;
import dev.outboard.api.WorkerExitedException;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerPool;
import dev.outboard.api.WorkerPoolClosedException;
import dev.outboard.api.WorkerStartException;
import dev.outboard.api.WorkerTask;
import dev.outboard.core.internal.call.BlockingStub.WaitRule;
import dev.outboard.core.internal.event.DeliveryThread;

/**
 * A pool over worker handles: hands tasks to workers as the {@link Schedule} says, and replaces workers that end.
 *
 * @param <C> the contract
 */
public final class ManagedPool<C> implements WorkerPool<C> {

	/** After so many tasks in one go, a thread that came to submit one leaves the rest to a thread of the pool's. */
	private static final int TASKS_IN_ONE_GO = 64;

	private static final int USELESS_STARTS = 3;

	private final WorkerDefinition definition;
	private final PoolOptions options;
	private final Supplier<WorkerHandle<C>> factory;
	private final Executor executor;
	private final WaitRule waitRule;
	private final Schedule<C> schedule;
	private final Set<OrderedOutcomes<C, ?>> openOutcomes = ConcurrentHashMap.newKeySet();
	private final CompletableFuture<Void> exit = new CompletableFuture<>();
	private volatile Supplier<RuntimeException> reasonOfClosing = this::closed;

	private ManagedPool(WorkerDefinition definition, PoolOptions options, Supplier<WorkerHandle<C>> factory,
			Executor executor, WaitRule waitRule) {
		this.definition = definition;
		this.options = options;
		this.factory = factory;
		this.executor = executor;
		this.waitRule = waitRule;
		this.schedule = new Schedule<>(options.deathsPerTask());
	}

	/**
	 * Creates a pool and starts its workers.
	 *
	 * @param factory  creates a worker, not started
	 * @param executor lends threads
	 * @param waitRule says who may wait for outcomes
	 */
	public static <C> ManagedPool<C> start(PoolOptions options, Supplier<WorkerHandle<C>> factory, Executor executor,
			WaitRule waitRule) {
		WorkerHandle<C> first = factory.get();
		ManagedPool<C> pool = new ManagedPool<>(first.definition(), options, factory, executor, waitRule);
		pool.start(first);
		for (int i = 1; i < options.workers(); i++) {
			pool.startAnother();
		}
		return pool;
	}

	@Override
	public WorkerDefinition definition() {
		return definition;
	}

	@Override
	public PoolOptions options() {
		return options;
	}

	@Override
	public List<WorkerHandle<C>> workers() {
		return schedule.workers();
	}

	@Override
	public <R> CompletableFuture<R> submit(WorkerTask<C, R> task) {
		return add(task);
	}

	@Override
	public <R> TaskOutcomes<R> submitAll(Iterator<? extends WorkerTask<C, R>> tasks, int window) {
		OrderedOutcomes<C, R> outcomes = new OrderedOutcomes<>(this, tasks, window, waitRule);
		openOutcomes.add(outcomes);
		outcomes.start("outboard-map " + definition.id());
		if (schedule.isClosed()) {
			outcomes.poolClosed(reasonOfClosing.get());
		}
		return outcomes;
	}

	@Override
	public CompletableFuture<Void> onExit() {
		return exit.thenApplyAsync(nothing -> nothing,
				task -> DeliveryThread.run("outboard-exit pool of " + definition.id(), task));
	}

	@Override
	public void close() {
		retire();
		schedule.members().forEach(member -> member.handle.terminate());
	}

	@Override
	public CompletableFuture<Void> kill() {
		retire();
		schedule.members().forEach(member -> member.handle.kill());
		return onExit();
	}

	/** Takes no more tasks, and leaves it to the caller to end the workers. */
	public void retire() {
		end(this::closed);
	}

	<R> PoolTask<C, R> add(WorkerTask<C, R> task) {
		PoolTask<C, R> added = new PoolTask<>(task);
		if (schedule.add(added)) {
			schedule.idlest().ifPresent(this::serve);
		} else {
			added.completeExceptionally(reasonOfClosing.get());
		}
		return added;
	}

	void forget(OrderedOutcomes<C, ?> outcomes) {
		openOutcomes.remove(outcomes);
	}

	private void startAnother() {
		WorkerHandle<C> worker;
		try {
			worker = factory.get();
		} catch (RuntimeException e) {
			fail(e.getMessage(), e);
			return;
		}
		start(worker);
	}

	private void start(WorkerHandle<C> worker) {
		Pace pace = new Pace(worker.options().concurrency() + 1, options.callsPerWorker());
		Member<C> member = new Member<>(worker, pace);
		if (!schedule.join(member)) {
			worker.kill();
			return;
		}
		show(worker);
		worker.onExit().thenAccept(status -> worker.ready()
				.whenComplete((nothing, failure) -> ended(member, status, failure)));
		worker.ready().thenRun(() -> {
			schedule.serves(member);
			serve(member);
		});
		try {
			worker.start();
		} catch (IllegalStateException e) {
			// closing the pool has ended it before; anyone else who did must hear of it
			if (!schedule.isClosed()) {
				throw e;
			}
		}
	}

	private void show(WorkerHandle<C> worker) {
		try {
			options.workerListener().accept(worker);
		} catch (RuntimeException e) {
			ILog.of(ManagedPool.class).error("the pool of " + definition.id() + ": the listener of workers threw " + e, e);
		}
	}

	/** Hands tasks to {@code member} while it has room; where a thread does so already, that one goes on. */
	private void serve(Member<C> member) {
		if (member.turns.getAndIncrement() == 0) {
			serveInTurn(member);
		}
	}

	private void serveInTurn(Member<C> member) {
		int handed = 0;
		int turns;
		do {
			turns = member.turns.get();
			for (PoolTask<C, ?> task = schedule.take(member); task != null; task = schedule.take(member)) {
				hand(task, member);
				if (++handed == TASKS_IN_ONE_GO) {
					executor.execute(() -> serveInTurn(member));
					return;
				}
			}
		} while (!member.turns.compareAndSet(turns, 0));
	}

	private <R> void hand(PoolTask<C, R> task, Member<C> member) {
		long begin = System.nanoTime();
		task.attempt(member.handle, (result, failure) -> {
			if (failure instanceof WorkerExitedException ended) {
				unanswered(member, task, ended);
			} else {
				boolean gone = schedule.answered(member, System.nanoTime() - begin);
				serve(member);
				task.settle(result, failure);
				if (gone) {
					bury(member, null);
				}
			}
		});
	}

	private void unanswered(Member<C> member, PoolTask<C, ?> task, WorkerExitedException failure) {
		if (!schedule.unanswered(member, task, failure)) {
			task.settle(null, reasonOfClosing.get());
		}
		schedule.idlest().ifPresent(this::serve);
		bury(member, null);
	}

	private void ended(Member<C> member, ExitStatus status, Throwable startFailure) {
		schedule.ended(member, status);
		bury(member, startFailure instanceof CompletionException ? startFailure.getCause() : startFailure);
	}

	private void bury(Member<C> member, Throwable startFailure) {
		schedule.bury(member).ifPresent(burial -> {
			burial.givenUp().forEach(casualty -> casualty.task().settle(null, casualty.failure()));
			if (schedule.isClosed()) {
				completeExit();
			} else if (burial.uselessInARow() < USELESS_STARTS) {
				startAnother();
				schedule.idlest().ifPresent(this::serve);
			} else {
				fail(member.handle.displayName() + " " + member.exit.reason(), startFailure);
			}
		});
	}

	private void fail(String reason, Throwable cause) {
		String message = "the pool of " + definition.id() + " has failed, because its workers end before they are of use; "
				+ "the last one: " + reason;
		end(() -> new WorkerStartException(message, cause));
		schedule.members().forEach(member -> member.handle.kill());
	}

	private RuntimeException closed() {
		return new WorkerPoolClosedException("the pool of " + definition.id() + " was closed");
	}

	/** Takes no more tasks, and completes those that no worker has. */
	private void end(Supplier<RuntimeException> reason) {
		synchronized (exit) {
			if (!schedule.isClosed()) {
				reasonOfClosing = reason;
			}
			schedule.close().ifPresent(left -> left.forEach(task -> task.settle(null, reason.get())));
		}
		openOutcomes.forEach(outcomes -> outcomes.poolClosed(reason.get()));
		completeExit();
	}

	private void completeExit() {
		if (schedule.isDeserted()) {
			exit.complete(null);
		}
	}
}
