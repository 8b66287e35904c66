package dev.outboard.core.internal.pool;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;

import dev.outboard.api.ExitStatus;
import dev.outboard.api.MapFunction;
import dev.outboard.api.MapOptions;
import dev.outboard.api.MapProgress;
import dev.outboard.api.PoolCall;
import dev.outboard.api.PoolOptions;
import dev.outboard.api.PoolStatus;
import dev.outboard.api.TaskOutcome;
import dev.outboard.api.TaskOutcomes;
import dev.outboard.api.WorkerCall;
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

	/** How long there must be too much to do before another worker is started. */
	private static final Duration GROWTH_DELAY = Duration.ofMillis(20);

	private final WorkerDefinition definition;
	private final PoolOptions options;
	private final Supplier<PooledWorker<C>> factory;
	private final Executor executor;
	private final PoolTimer timer;
	private final WaitRule waitRule;
	private final Schedule<C> schedule;
	private final Set<MapOutcomes<C, ?, ?>> openOutcomes = ConcurrentHashMap.newKeySet();
	private final CompletableFuture<Void> exit = new CompletableFuture<>();
	private final AtomicBoolean growing = new AtomicBoolean();
	private volatile Supplier<RuntimeException> reasonOfClosing = this::closed;
	private volatile boolean shutDown;

	private ManagedPool(WorkerDefinition definition, PoolOptions options, Supplier<PooledWorker<C>> factory,
			Executor executor, ScheduledExecutorService timer, WaitRule waitRule) {
		this.definition = definition;
		this.options = options;
		this.factory = factory;
		this.executor = executor;
		this.timer = new PoolTimer("the pool of " + definition.id(), timer);
		this.waitRule = waitRule;
		this.schedule = new Schedule<>(options);
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
		Member<C> member = pool.member(first);
		pool.schedule.join(member);
		pool.start(member);
		pool.startMissing();
		if (pool.isElastic()) {
			pool.shrinkLater();
		}
		return pool;
	}

	@Override
	public WorkerDefinition definition() {
		return definition;
	}

	/** Returns what it is called in messages. */
	String name() {
		return timer.pool();
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
	public PoolStatus status() {
		return schedule.status(shutDown);
	}

	@Override
	public <R> PoolCall<R> submit(WorkerTask<C, R> task) {
		PoolTask<C, R> added = new PoolTask<>(task, timer);
		if (shutDown) {
			added.fail(reasonOfClosing.get());
		} else {
			addBegun(added);
		}
		return added;
	}

	@Override
	public <R> TaskOutcomes<R> submitAll(Iterator<? extends WorkerTask<C, R>> tasks, MapOptions mapOptions) {
		return begin(tasks, Mapping.<C, R>ofTasks(), mapOptions, () -> {
		});
	}

	@Override
	public <T, R> TaskOutcomes<R> map(Iterator<? extends T> inputs,
			MapFunction<? super C, ? super T, ? extends R> function, MapOptions mapOptions) {
		return begin(inputs, Mapping.<C, T, R>of(function), mapOptions, () -> {
		});
	}

	@Override
	public <T, R> TaskOutcomes<R> map(Stream<? extends T> inputs,
			MapFunction<? super C, ? super T, ? extends R> function, MapOptions mapOptions) {
		return begin(inputs.iterator(), Mapping.<C, T, R>of(function), mapOptions, inputs::close);
	}

	@Override
	public <T, R> CompletableFuture<MapProgress> forEach(Iterator<? extends T> inputs,
			MapFunction<? super C, ? super T, ? extends R> function, MapOptions mapOptions,
			Consumer<? super TaskOutcome<R>> listener) {
		Objects.requireNonNull(listener, "listener");
		OutcomePump<R> pump = new OutcomePump<>(
				begin(inputs, Mapping.<C, T, R>of(function), mapOptions, () -> {
				}), listener);
		pump.start("outboard-map-outcomes " + definition.id());
		return pump;
	}

	private <T, R> TaskOutcomes<R> begin(Iterator<? extends T> inputs, Mapping<C, T, R> mapping, MapOptions mapOptions,
			Runnable onRead) {
		Objects.requireNonNull(inputs, "inputs");
		MapOutcomes<C, T, R> outcomes = new MapOutcomes<>(this, inputs, mapping, mapOptions, onRead, waitRule);
		boolean late = shutDown;
		openOutcomes.add(outcomes);
		outcomes.start(timer);
		if (late || schedule.isClosed()) {
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
	public boolean awaitTermination(Duration timeout) throws InterruptedException {
		if (!exit.isDone()) {
			waitRule.check("the wait for the end of " + name());
		}
		try {
			exit.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
			return true;
		} catch (TimeoutException e) {
			return false;
		} catch (ExecutionException e) {
			throw new IllegalStateException("the end of " + name() + " failed", e.getCause());
		}
	}

	@Override
	public void shutdown() {
		shutDown = true;
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

	/** Takes work, though the pool may have been asked to end after what was begun. */
	void addBegun(Work<C> work) {
		if (!schedule.add(work)) {
			work.fail(reasonOfClosing.get());
			return;
		}
		serveIdlest();
	}

	void forget(MapOutcomes<C, ?, ?> outcomes) {
		openOutcomes.remove(outcomes);
		closeWhenDrained();
	}

	private void closeWhenDrained() {
		if (shutDown && openOutcomes.isEmpty() && schedule.isDrained()) {
			close();
		}
	}

	private boolean isElastic() {
		return options.leastWorkers() < options.workers();
	}

	private void serveIdlest() {
		schedule.idlest().ifPresentOrElse(this::serve, this::growLater);
	}

	/** Looks a little later whether there is too much to do for the workers there are. */
	private void growLater() {
		if (isElastic() && !schedule.isSaturated() && growing.compareAndSet(false, true)) {
			timer.after(GROWTH_DELAY, () -> {
				growing.set(false);
				join(schedule::isShort, null).ifPresent(this::start);
				growLater();
			});
		}
	}

	private void shrinkLater() {
		timer.after(options.idleExpiry().dividedBy(2), () -> {
			schedule.retireIdle(options.idleExpiry()).forEach(member -> member.handle.terminate());
			if (!schedule.isClosed()) {
				shrinkLater();
			}
		});
	}

	private void startMissing() {
		Optional<Member<C>> joined = join(() -> schedule.missing() > 0, null);
		while (joined.isPresent()) {
			start(joined.get());
			joined = join(() -> schedule.missing() > 0, null);
		}
	}

	private Member<C> member(PooledWorker<C> worker) {
		return new Member<>(worker, new Pace(worker.options().concurrency(), options.inFlightPerWorker()),
				new Quota(options.maxCallsPerWorker()));
	}

	/** Adds a worker, not started, if {@code wanted}. */
	private Optional<Member<C>> join(BooleanSupplier wanted, Member<C> predecessor) {
		synchronized (factory) {
			if (!wanted.getAsBoolean()) {
				return Optional.empty();
			}
			Member<C> member;
			try {
				member = member(factory.get());
			} catch (RuntimeException e) {
				fail(e.getMessage(), e);
				return Optional.empty();
			}
			member.predecessor = predecessor;
			if (!schedule.join(member)) {
				member.handle.kill();
				return Optional.empty();
			}
			return Optional.of(member);
		}
	}

	private void start(Member<C> member) {
		PooledWorker<C> worker = member.handle;
		show(worker);
		worker.onExit().thenAccept(status -> worker.ready()
				.whenComplete((nothing, failure) -> ended(member, status, failure)));
		worker.ready().thenRun(() -> initialize(member));
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
			ILog.of(ManagedPool.class).error(name() + ": the listener of workers threw " + e, e);
		}
	}

	@SuppressWarnings("unchecked")
	private void initialize(Member<C> member) {
		if (options.initializer().isEmpty()) {
			opened(member);
			return;
		}
		// the service has checked that it is for the contract of the pool
		WorkerTask<C, ?> task = (WorkerTask<C, ?>) options.initializer().get().task();
		WorkerCall<?> call;
		try {
			call = Objects.requireNonNull(task.callOn(member.handle), "an initializer must return the call that it makes");
		} catch (RuntimeException e) {
			failInitializer(e);
			return;
		}
		call.whenComplete((result, failure) -> {
			if (failure == null) {
				opened(member);
			} else if (!(failure instanceof WorkerExitedException)) {
				failInitializer(failure);
			}
		});
	}

	private void failInitializer(Throwable failure) {
		end(new WorkerStartException(name() + " has failed, because its initializer did: " + failure.getMessage(), failure));
	}

	private void opened(Member<C> member) {
		schedule.serves(member);
		serve(member);
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
			for (Work<C> work = schedule.take(member); work != null; work = schedule.take(member)) {
				hand(work, member);
				if (++handed == TASKS_IN_ONE_GO) {
					executor.execute(() -> serveInTurn(member));
					return;
				}
			}
		} while (!member.turns.compareAndSet(turns, 0));
		if (options.maxCallsPerWorker().isPresent()) {
			succeed(member);
		}
	}

	/** Starts the one that takes the place of {@code member} in time, and gives it work when it may have some. */
	private void succeed(Member<C> member) {
		join(() -> schedule.needsSuccessor(member), member).ifPresent(successor -> {
			schedule.countRestart();
			start(successor);
		});
		schedule.idlest().filter(other -> other != member).ifPresent(this::serve);
	}

	private void hand(Work<C> work, Member<C> member) {
		long begin = System.nanoTime();
		work.attempt(member.handle, new Work.Answer<>() {

			@Override
			public void answered(Work.Result<C> result) {
				ManagedPool.this.answered(member, work, result, System.nanoTime() - begin);
			}

			@Override
			public void unanswered(WorkerExitedException failure) {
				ManagedPool.this.unanswered(member, work, failure);
			}
		});
	}

	private void answered(Member<C> member, Work<C> work, Work.Result<C> result, long nanos) {
		for (Work<C> rest : result.rest()) {
			if (!schedule.giveBack(member, rest)) {
				rest.fail(reasonOfClosing.get());
			}
		}
		Schedule.Next next = schedule.answered(member, work, result, nanos);
		serve(member);
		result.publish().run();
		switch (next) {
			case GO_ON -> {
				if (!result.rest().isEmpty()) {
					serveIdlest();
				}
			}
			case RETIRE -> {
				CompletableFuture<ExitStatus> end = result.overtime() ? member.handle.kill() : member.handle.terminate();
				end.thenRun(this::startMissing);
			}
			case BURY -> bury(member, null);
		}
		closeWhenDrained();
	}

	private void unanswered(Member<C> member, Work<C> work, WorkerExitedException failure) {
		if (!schedule.unanswered(member, work, failure)) {
			work.fail(reasonOfClosing.get());
		}
		serveIdlest();
		bury(member, null);
	}

	private void ended(Member<C> member, ExitStatus status, Throwable startFailure) {
		schedule.ended(member, status);
		bury(member, startFailure instanceof CompletionException ? startFailure.getCause() : startFailure);
	}

	private void bury(Member<C> member, Throwable startFailure) {
		schedule.bury(member).ifPresent(burial -> {
			burial.givenUp().forEach(casualty -> casualty.work().fail(casualty.failure()));
			if (schedule.isClosed()) {
				completeExit();
			} else if (burial.uselessInARow() < USELESS_STARTS) {
				startMissing();
				serveIdlest();
				closeWhenDrained();
			} else {
				fail(member.handle.displayName() + " " + member.exit.reason(), startFailure);
			}
		});
	}

	private void fail(String reason, Throwable cause) {
		end(new WorkerStartException(name() + " has failed, because its workers end before they are of use; the last one: "
				+ reason, cause));
	}

	private void end(WorkerStartException reason) {
		end(() -> new WorkerStartException(reason.getMessage(), reason.getCause()));
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
		openOutcomes.forEach(outcomes -> outcomes.poolClosed(reason.get()));
		completeExit();
	}

	private void completeExit() {
		if (schedule.isDeserted()) {
			exit.complete(null);
		}
	}
}
