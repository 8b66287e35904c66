package dev.outboard.api;

import java.util.Objects;
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

	private int workers = Runtime.getRuntime().availableProcessors();
	private StartOptions startOptions = StartOptions.defaults();
	private int deathsPerTask = 3;
	private int callsPerWorker = 256;
	private Consumer<? super WorkerHandle<?>> workerListener = worker -> {
	};

	private PoolOptions() {
	}

	private PoolOptions with(Consumer<PoolOptions> change) {
		PoolOptions copy = new PoolOptions();
		copy.workers = workers;
		copy.startOptions = startOptions;
		copy.deathsPerTask = deathsPerTask;
		copy.callsPerWorker = callsPerWorker;
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
		return with(o -> o.workers = positive(count, "workers"));
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
	 * Limits how many calls may be under way at one worker, the running one and those that wait there. There are as many
	 * only where calls are so short that the way to the worker matters. The default is 256.
	 *
	 * @throws IllegalArgumentException when {@code count} is less than one
	 */
	public PoolOptions callsPerWorker(int count) {
		return with(o -> o.callsPerWorker = positive(count, "calls per worker"));
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

	/** Returns how many workers the pool has. */
	public int workers() {
		return workers;
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
	public int callsPerWorker() {
		return callsPerWorker;
	}

	/** Returns what sees each worker before it is started. */
	public Consumer<? super WorkerHandle<?>> workerListener() {
		return workerListener;
	}
}
