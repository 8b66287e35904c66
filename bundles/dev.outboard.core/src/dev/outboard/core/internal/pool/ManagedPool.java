package dev.outboard.core.internal.pool;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.outboard.api.ExitStatus;
import dev.outboard.api.MapFunction;
import dev.outboard.api.MapOptions;
import dev.outboard.api.MapProgress;
import dev.outboard.api.PoolCall;
import dev.outboard.api.PoolOptions;
import dev.outboard.api.PoolStatus;
import dev.outboard.api.TaskOutcome;
import dev.outboard.api.TaskOutcomes;
import dev.outboard.api.WorkerDefinition;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerPool;
import dev.outboard.api.WorkerPoolClosedException;
import dev.outboard.api.WorkerStartException;
import dev.outboard.api.WorkerTask;
import dev.outboard.core.internal.call.BlockingStub.WaitRule;

/**
 * A pool over worker handles: hands tasks to workers as the {@link Schedule} says, and replaces workers that end.
 *
 * @param <C> the contract
 */
public final class ManagedPool<C> implements WorkerPool<C> {

	private static final int USELESS_STARTS = 3;

	private final WorkerDefinition definition;
	private final PoolOptions options;
	private final PoolTimer timer;
	private final Schedule<C> schedule;
	private final Staff<C> staff;
	private final Dispatch<C> dispatch;
	private final Maps<C> maps;
	private final PoolExit exit;
	private volatile Supplier<RuntimeException> reasonOfClosing = this::closed;
	private volatile boolean shutDown;

	private ManagedPool(WorkerDefinition definition, PoolOptions options, Supplier<PooledWorker<C>> factory,
			Executor executor, ScheduledExecutorService timer, WaitRule waitRule) {
		this.definition = definition;
		this.options = options;
		this.timer = new PoolTimer("the pool of " + definition.id(), timer);
		this.exit = new PoolExit(definition.id(), this.timer.pool(), waitRule);
		this.schedule = new Schedule<>(options);
		Events events = new Events();
		this.staff = new Staff<>(options, factory, schedule, this.timer, events);
		this.dispatch = new Dispatch<>(schedule, executor, options.maxCallsPerWorker().isPresent(), events);
		this.maps = new Maps<>(definition.id(), options, this.timer, waitRule, dispatch, this::closeWhenDrained);
	}

	/**
	 * Creates a pool and starts its workers.
	 *
	 * @param factory  creates a worker, not started
	 * @param executor lends threads
	 * @param timer    tells the time
	 * @param waitRule says who may wait for outcomes
	 */
	public static <C> ManagedPool<C> start(PoolOptions options, Supplier<PooledWorker<C>> factory, Executor executor,
			ScheduledExecutorService timer, WaitRule waitRule) {
		PooledWorker<C> first = factory.get();
		ManagedPool<C> pool = new ManagedPool<>(first.definition(), options, factory, executor, timer, waitRule);
		pool.staff.begin(first);
		return pool;
	}

	@Override
	public WorkerDefinition definition() {
		return definition;
	}

	private String name() {
		return timer.pool();
	}

	@Override
	public PoolOptions options() {
		return options;
	}

	@Override
	public List<WorkerHandle<C>> workers() {
		return schedule.members().stream().<WorkerHandle<C>>map(member -> member.handle).toList();
	}

	@Override
	public PoolStatus status() {
		return schedule.status(shutDown);
	}

	@Override
	public <R> PoolCall<R> submit(WorkerTask<C, R> task) {
		PoolTask<C, R> added = new PoolTask<>(task, timer);
		if (shutDown) {
			added.fail(reasonOfClosing.get());
		} else {
			dispatch.add(added);
		}
		return added;
	}

	@Override
	public <R> TaskOutcomes<R> submitAll(Iterator<? extends WorkerTask<C, R>> tasks, MapOptions mapOptions) {
		return maps.begin(tasks, Mapping.<C, R>ofTasks(), mapOptions, () -> {
		});
	}

	@Override
	public <T, R> TaskOutcomes<R> map(Iterator<? extends T> inputs,
			MapFunction<? super C, ? super T, ? extends R> function, MapOptions mapOptions) {
		return maps.begin(inputs, Mapping.<C, T, R>of(function), mapOptions, () -> {
		});
	}

	@Override
	public <T, R> TaskOutcomes<R> map(Stream<? extends T> inputs,
			MapFunction<? super C, ? super T, ? extends R> function, MapOptions mapOptions) {
		return maps.begin(inputs.iterator(), Mapping.<C, T, R>of(function), mapOptions, inputs::close);
	}

	@Override
	public <T, R> CompletableFuture<MapProgress> forEach(Iterator<? extends T> inputs,
			MapFunction<? super C, ? super T, ? extends R> function, MapOptions mapOptions,
			Consumer<? super TaskOutcome<R>> listener) {
		return maps.forEach(inputs, Mapping.<C, T, R>of(function), mapOptions, listener);
	}

	@Override
	public CompletableFuture<Void> onExit() {
		return exit.future();
	}

	@Override
	public boolean awaitTermination(Duration timeout) throws InterruptedException {
		return exit.await(timeout);
	}

	@Override
	public void shutdown() {
		shutDown = true;
		maps.beginNoMore(reasonOfClosing);
		closeWhenDrained();
	}

	@Override
	public void shutdownNow() {
		List<Work<C>> running = schedule.underWay();
		close();
		running.forEach(Work::interrupt);
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

	private void closeWhenDrained() {
		if (shutDown && maps.isEmpty() && schedule.isDrained()) {
			close();
		}
	}

	private void bury(Member<C> member, Throwable startFailure) {
		schedule.bury(member).ifPresent(burial -> {
			burial.givenUp().forEach(casualty -> casualty.work().fail(casualty.failure()));
			if (schedule.isClosed()) {
				completeExit();
			} else if (burial.uselessInARow() < USELESS_STARTS) {
				staff.replaceMissing();
				dispatch.serveIdlest();
				closeWhenDrained();
			} else {
				failed("its workers end before they are of use; the last one: " + member.handle.displayName() + " "
						+ member.exit.reason(), startFailure);
			}
		});
	}

	private void failed(String reason, Throwable cause) {
		end(() -> new WorkerStartException(name() + " has failed: " + reason, cause));
		schedule.members().forEach(member -> member.handle.kill());
	}

	private RuntimeException closed() {
		return new WorkerPoolClosedException(name() + " was closed");
	}

	/** Takes no more tasks, and completes those that no worker has. */
	private void end(Supplier<RuntimeException> reason) {
		synchronized (exit) {
			if (!schedule.isClosed()) {
				reasonOfClosing = reason;
			}
			schedule.close().ifPresent(left -> left.forEach(work -> work.fail(reason.get())));
		}
		maps.end(reason);
		completeExit();
	}

	private void completeExit() {
		if (schedule.isDeserted()) {
			exit.complete();
		}
	}

	/** What those who look after workers and work leave to the pool. */
	private final class Events implements Staff.Owner<C>, Dispatch.Owner<C> {

		@Override
		public void opened(Member<C> member) {
			schedule.serves(member);
			dispatch.serve(member);
			closeWhenDrained();
		}

		@Override
		public void ended(Member<C> member, ExitStatus status, Throwable startFailure) {
			schedule.ended(member, status);
			bury(member, startFailure);
		}

		@Override
		public void leftWork(Member<C> member) {
			bury(member, null);
		}

		@Override
		public void retired(Member<C> member, boolean overtime) {
			if (overtime) {
				member.handle.kill();
				staff.replaceMissing();
			} else {
				member.handle.terminate();
			}
		}

		@Override
		public void overloaded() {
			staff.growLater();
		}

		@Override
		public void due(Member<C> member) {
			staff.startSuccessor(member);
		}

		@Override
		public void finished() {
			closeWhenDrained();
		}

		@Override
		public RuntimeException reasonOfClosing() {
			return reasonOfClosing.get();
		}

		@Override
		public void failed(String reason, Throwable cause) {
			ManagedPool.this.failed(reason, cause);
		}
	}
}
