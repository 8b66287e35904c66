package dev.outboard.core.internal.pool;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ILog;

import dev.outboard.api.ExitStatus;
import dev.outboard.api.PoolOptions;
import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerExitedException;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerTask;

/**
 * Starts the workers of a pool: those that are missing, more where there is too much to do, and successors. Ends those
 * that it can do without.
 *
 * @param <C> the contract
 */
final class Staff<C> {

	/** How long there must be too much to do before another worker is started. */
	private static final Duration GROWTH_DELAY = Duration.ofMillis(20);

	private final PoolOptions options;
	private final Supplier<PooledWorker<C>> factory;
	private final Schedule<C> schedule;
	private final PoolTimer timer;
	private final Owner<C> owner;
	private final AtomicBoolean growing = new AtomicBoolean();

	/** Hears of what becomes of workers. */
	interface Owner<C> {

		/** A worker can be given work. */
		void opened(Member<C> member);

		/** A worker has ended, and where it didn't come up, with that failure. */
		void ended(Member<C> member, ExitStatus status, Throwable startFailure);

		/** No worker can be of use. */
		void failed(String reason, Throwable cause);
	}

	/** @param factory creates a worker, not started */
	Staff(PoolOptions options, Supplier<PooledWorker<C>> factory, Schedule<C> schedule, PoolTimer timer, Owner<C> owner) {
		this.options = options;
		this.factory = factory;
		this.schedule = schedule;
		this.timer = timer;
		this.owner = owner;
	}

	/** Starts {@code first}, and as many more as there are to be. */
	void begin(PooledWorker<C> first) {
		Member<C> member = member(first);
		schedule.join(member);
		start(member);
		startMissing(() -> {
		});
		if (isElastic()) {
			shrinkLater();
		}
	}

	private boolean isElastic() {
		return options.leastWorkers() < options.workers();
	}

	/** Looks a little later whether there is too much to do for the workers there are. */
	void growLater() {
		if (isElastic() && schedule.isShort() && growing.compareAndSet(false, true)) {
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

	/** Starts workers in place of those that ended, where there are too few. */
	void replaceMissing() {
		startMissing(schedule::countRestart);
	}

	private void startMissing(Runnable count) {
		Optional<Member<C>> joined = join(() -> schedule.missing() > 0, null);
		while (joined.isPresent()) {
			count.run();
			start(joined.get());
			joined = join(() -> schedule.missing() > 0, null);
		}
	}

	/** Starts the one that takes the place of {@code member}, when it is time. */
	void startSuccessor(Member<C> member) {
		join(() -> schedule.needsSuccessor(member), member).ifPresent(successor -> {
			schedule.countRestart();
			start(successor);
		});
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
				owner.failed("its workers can't be created: " + e.getMessage(), e);
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
				.whenComplete((nothing, failure) -> owner.ended(member, status, cause(failure))));
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
			ILog.of(Staff.class).error(timer.pool() + ": the listener of workers threw " + e, e);
		}
	}

	@SuppressWarnings("unchecked")
	private void initialize(Member<C> member) {
		if (options.initializer().isEmpty()) {
			owner.opened(member);
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
				owner.opened(member);
			} else if (!(failure instanceof WorkerExitedException)) {
				failInitializer(failure);
			}
		});
	}

	private void failInitializer(Throwable failure) {
		owner.failed("its initializer failed: " + failure.getMessage(), failure);
	}

	private static Throwable cause(Throwable failure) {
		return failure instanceof CompletionException ? failure.getCause() : failure;
	}
}
