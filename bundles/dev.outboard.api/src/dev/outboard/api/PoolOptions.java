package dev.outboard.api;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * What a pool of workers is to be like. Immutable: each method returns options that differ in one thing.
 *
 * <pre>{@code PoolOptions.defaults().workers(4).startOptions(StartOptions.defaults().heap("256m"))}</pre>
 *
 * @since 0.1
 */
public final class PoolOptions {

	private static final PoolOptions DEFAULTS = new PoolOptions();

	private int leastWorkers = Runtime.getRuntime().availableProcessors();
	private int workers = leastWorkers;
	private Duration idleExpiry = Duration.ofMinutes(1);
	private OptionalInt maxCallsPerWorker = OptionalInt.empty();
	private Optional<Initializer<?>> initializer = Optional.empty();
	private StartOptions startOptions = StartOptions.defaults();
	private int deathsPerTask = 3;
	private int inFlightPerWorker = 256;
	private Consumer<? super WorkerHandle<?>> workerListener = worker -> {
	};

	/**
	 * What is called in each worker before it gets tasks.
	 *
	 * @param contract what it is called through
	 * @param task     makes the call
	 * @param <C>      the contract
	 */
	public record Initializer<C>(Class<C> contract, WorkerTask<C, ?> task) {

		/** Checks that there are both. */
		public Initializer {
			Objects.requireNonNull(contract, "contract");
			Objects.requireNonNull(task, "task");
		}
	}

	private PoolOptions() {
	}

	private PoolOptions with(Consumer<PoolOptions> change) {
		PoolOptions copy = new PoolOptions();
		copy.leastWorkers = leastWorkers;
		copy.workers = workers;
		copy.idleExpiry = idleExpiry;
		copy.maxCallsPerWorker = maxCallsPerWorker;
		copy.initializer = initializer;
		copy.startOptions = startOptions;
		copy.deathsPerTask = deathsPerTask;
		copy.inFlightPerWorker = inFlightPerWorker;
		copy.workerListener = workerListener;
		change.accept(copy);
		return copy;
	}

	/** Returns the defaults: a worker for each processor, each started with the default options. */
	public static PoolOptions defaults() {
		return DEFAULTS;
	}

	/**
	 * Says how many workers the pool has.
	 *
	 * @throws IllegalArgumentException when {@code count} is less than one
	 */
	public PoolOptions workers(int count) {
		return workers(count, count);
	}

	/**
	 * Says how many workers the pool has at least, and at most: another one is started while tasks wait, and one that had
	 * nothing to do for {@link #idleExpiry} is ended.
	 *
	 * @throws IllegalArgumentException when {@code least} is less than one, or more than {@code most}
	 */
	public PoolOptions workers(int least, int most) {
		if (least > most) {
			throw new IllegalArgumentException("workers: at least " + least + ", and at most " + most
					+ "; the second must not be less");
		}
		return with(o -> {
			o.leastWorkers = positive(least, "workers");
			o.workers = most;
		});
	}

	/**
	 * Says for how long a worker that the pool could do without may have nothing to do. The default is a minute.
	 *
	 * @throws IllegalArgumentException when it isn't positive
	 */
	public PoolOptions idleExpiry(Duration time) {
		if (!time.isPositive()) {
			throw new IllegalArgumentException("the idle expiry " + time + " would end each worker at once");
		}
		return with(o -> o.idleExpiry = time);
	}

	/**
	 * Replaces each worker after so many calls, against what leaks there. Its successor is started in time, as far as the
	 * calls before tell when that is. Without it, workers stay.
	 *
	 * @throws IllegalArgumentException when {@code count} is less than one
	 */
	public PoolOptions maxCallsPerWorker(int count) {
		return with(o -> o.maxCallsPerWorker = OptionalInt.of(positive(count, "calls per worker")));
	}

	/**
	 * Makes a call to each worker when it has started, replacements included, before it gets tasks, as in
	 * {@code initializer(Upper.class, worker -> worker.run(u -> u.prepare("fr")))}. Where the function throws, the pool
	 * fails, with that as the cause.
	 *
	 * @param contract what the pool is created with
	 */
	public <C> PoolOptions initializer(Class<C> contract, WorkerTask<C, ?> task) {
		Initializer<C> given = new Initializer<>(contract, task);
		return with(o -> o.initializer = Optional.of(given));
	}

	/** Starts each worker with {@code options}, but that the pool itself replaces one that ended. */
	public PoolOptions startOptions(StartOptions options) {
		Objects.requireNonNull(options, "options");
		return with(o -> o.startOptions = options);
	}

	/**
	 * Says how many workers may die of one task before it is given up. Only deaths count at which the task was alone with
	 * its worker: after one at which it wasn't, each task that may have been running is done again by itself. The default
	 * is three.
	 *
	 * @throws IllegalArgumentException when {@code count} is less than one
	 */
	public PoolOptions deathsPerTask(int count) {
		return with(o -> o.deathsPerTask = positive(count, "deaths per task"));
	}

	/**
	 * Limits how many messages with calls may be under way at one worker, the running one and those that wait there. There
	 * are as many only where calls are so short that the way to the worker matters. The default is 256.
	 *
	 * @throws IllegalArgumentException when {@code count} is less than one
	 */
	public PoolOptions inFlightPerWorker(int count) {
		return with(o -> o.inFlightPerWorker = positive(count, "calls in flight per worker"));
	}

	/** Shows each worker to {@code listener} before it is started, replacements included: to subscribe to it. */
	public PoolOptions workerListener(Consumer<? super WorkerHandle<?>> listener) {
		Objects.requireNonNull(listener, "listener");
		return with(o -> o.workerListener = listener);
	}

	private static int positive(int count, String what) {
		if (count < 1) {
			throw new IllegalArgumentException(what + ": " + count + "; there must be one at least");
		}
		return count;
	}

	/** Returns how many workers the pool has, at most. */
	public int workers() {
		return workers;
	}

	/** Returns how many workers the pool has at least. */
	public int leastWorkers() {
		return leastWorkers;
	}

	/** Returns for how long a worker that the pool could do without may have nothing to do. */
	public Duration idleExpiry() {
		return idleExpiry;
	}

	/** Returns after how many calls a worker is replaced; empty for never. */
	public OptionalInt maxCallsPerWorker() {
		return maxCallsPerWorker;
	}

	/** Returns what is called in each worker before it gets tasks. */
	public Optional<Initializer<?>> initializer() {
		return initializer;
	}

	/** Returns what each worker is started with. */
	public StartOptions startOptions() {
		return startOptions;
	}

	/** Returns how many workers may die of one task. */
	public int deathsPerTask() {
		return deathsPerTask;
	}

	/** Returns how many calls may be under way at one worker. */
	public int inFlightPerWorker() {
		return inFlightPerWorker;
	}

	/** Returns what sees each worker before it is started. */
	public Consumer<? super WorkerHandle<?>> workerListener() {
		return workerListener;
	}
}
