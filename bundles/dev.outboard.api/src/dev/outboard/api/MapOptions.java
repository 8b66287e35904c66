package dev.outboard.api;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * How a pool is to work on many inputs. Immutable: each method returns options that differ in one thing.
 *
 * <pre>{@code pool.map(files, Indexer::index, MapOptions.unordered().cancelWhen(monitor::isCanceled))}</pre>
 *
 * @since 0.1
 */
public final class MapOptions {

	private static final MapOptions ORDERED = new MapOptions();
	private static final MapOptions UNORDERED = ORDERED.with(o -> o.inOrder = false);

	private boolean inOrder = true;
	private OptionalInt window = OptionalInt.empty();
	private int chunk = 4096;
	private Optional<Duration> taskTimeout = Optional.empty();
	private Optional<Duration> timeout = Optional.empty();
	private Optional<Consumer<? super MapProgress>> progress = Optional.empty();
	private Optional<BooleanSupplier> cancelled = Optional.empty();
	private OptionalLong total = OptionalLong.empty();

	private MapOptions() {
	}

	private MapOptions with(Consumer<MapOptions> change) {
		MapOptions copy = new MapOptions();
		copy.inOrder = inOrder;
		copy.window = window;
		copy.chunk = chunk;
		copy.taskTimeout = taskTimeout;
		copy.timeout = timeout;
		copy.progress = progress;
		copy.cancelled = cancelled;
		copy.total = total;
		change.accept(copy);
		return copy;
	}

	/** Returns options by which outcomes come in the order of the inputs. */
	public static MapOptions ordered() {
		return ORDERED;
	}

	/** Returns options by which outcomes come as soon as they are there; each tells its input's place. */
	public static MapOptions unordered() {
		return UNORDERED;
	}

	/**
	 * Limits how many inputs may have been read whose outcome hasn't been taken: so many may have to be kept. In order, a
	 * slow one holds up as many behind it at the most. Without it, there are 16384 for each worker.
	 *
	 * @throws IllegalArgumentException when {@code inputs} is less than one
	 */
	public MapOptions window(int inputs) {
		if (inputs < 1) {
			throw new IllegalArgumentException("window " + inputs + ": there must be room for one task at least");
		}
		return with(o -> o.window = OptionalInt.of(inputs));
	}

	/**
	 * Limits how many inputs may share a message to a worker. They do where they take so little time that the way matters:
	 * as many as the worker does in about a millisecond, which is measured. Their outcomes come together, so that one
	 * which takes unlike longer holds up those beside it; by 1, each goes alone. The default is 4096. Inputs of functions
	 * that return a {@code CompletionStage}, take a progress monitor or announce their result as a signal always go alone.
	 *
	 * @throws IllegalArgumentException when {@code inputs} is less than one
	 */
	public MapOptions chunk(int inputs) {
		if (inputs < 1) {
			throw new IllegalArgumentException("chunk " + inputs + ": there must be one input at least in a message");
		}
		return with(o -> o.chunk = inputs);
	}

	/**
	 * Lets an input fail with a {@link WorkerTimeoutException} where its call isn't answered {@code time} after a worker
	 * was given it. Each worker gets such inputs one by one, so that the time is the input's own, and one that runs over
	 * time is killed and replaced: so it works against functions that heed no interrupt, too.
	 *
	 * @throws IllegalArgumentException when {@code time} isn't positive
	 */
	public MapOptions taskTimeout(Duration time) {
		return with(o -> o.taskTimeout = Optional.of(positive(time)));
	}

	/**
	 * Limits the time for all, from now on: then what has no outcome is cancelled, and who takes outcomes gets a
	 * {@link WorkerTimeoutException}.
	 *
	 * @throws IllegalArgumentException when {@code time} isn't positive
	 */
	public MapOptions timeout(Duration time) {
		return with(o -> o.timeout = Optional.of(positive(time)));
	}

	/** Tells {@code listener} how far it is: on the thread that takes outcomes, before it gets one or some of them. */
	public MapOptions progress(Consumer<? super MapProgress> listener) {
		Objects.requireNonNull(listener, "listener");
		return with(o -> o.progress = Optional.of(listener));
	}

	/**
	 * Asks {@code cancelled} now and then, as in {@code cancelWhen(monitor::isCanceled)}: once it is true, all that has no
	 * outcome is cancelled, and who takes outcomes gets a {@code CancellationException}. It is asked on his thread only.
	 */
	public MapOptions cancelWhen(BooleanSupplier cancelled) {
		Objects.requireNonNull(cancelled, "cancelled");
		return with(o -> o.cancelled = Optional.of(cancelled));
	}

	/** Says how many inputs there will be, for who shows progress. Without it, that is found out where inputs know it. */
	public MapOptions total(long inputs) {
		return with(o -> o.total = OptionalLong.of(inputs));
	}

	private static Duration positive(Duration time) {
		if (!time.isPositive()) {
			throw new IllegalArgumentException("the timeout " + time + " leaves no time to answer");
		}
		return time;
	}

	/** Returns whether outcomes come in the order of the inputs. */
	public boolean isOrdered() {
		return inOrder;
	}

	/** Returns how many inputs may have been read whose outcome hasn't been taken; empty for the default. */
	public OptionalInt window() {
		return window;
	}

	/** Returns how many inputs may share a message. */
	public int chunk() {
		return chunk;
	}

	/** Returns how long the call for one input may take; empty for ever. */
	public Optional<Duration> taskTimeout() {
		return taskTimeout;
	}

	/** Returns how long all may take; empty for ever. */
	public Optional<Duration> timeout() {
		return timeout;
	}

	/** Returns who is told how far it is. */
	public Optional<Consumer<? super MapProgress>> progress() {
		return progress;
	}

	/** Returns who says that all is cancelled. */
	public Optional<BooleanSupplier> cancelWhen() {
		return cancelled;
	}

	/** Returns how many inputs there will be, where that was said. */
	public OptionalLong total() {
		return total;
	}
}
