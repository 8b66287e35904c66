package dev.outboard.core.internal.pool;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;

import dev.outboard.api.MapOptions;

/**
 * What the many tasks of one map have in common while they are done.
 *
 * @param <C> the contract
 * @param <T> the inputs
 * @param <R> the results
 */
final class MapRun<C, T, R> {

	/** More than there ever are. */
	private static final int MANY = Integer.MAX_VALUE / 2;

	private final Mapping<C, T, R> mapping;
	private final MapOptions options;
	private final ChunkSize chunk;
	private final Arrivals<T, R> arrivals;
	private final LongAdder done = new LongAdder();
	private final LongAdder failed = new LongAdder();
	/** Portions that may be handed over: were it any number, most would be made before their best size is known. */
	private final Semaphore portions;
	private volatile boolean sharesMessages;
	private volatile boolean closed;

	/**
	 * @param mostInChunk  how many inputs may share a message
	 * @param mostPortions how many portions whose inputs may share messages may lack outcomes
	 */
	MapRun(Mapping<C, T, R> mapping, MapOptions options, int mostInChunk, int mostPortions, Arrivals<T, R> arrivals) {
		this.mapping = mapping;
		this.options = options;
		this.chunk = new ChunkSize(mostInChunk);
		this.arrivals = arrivals;
		this.sharesMessages = mapping.each().isPresent() && mostInChunk > 1 && options.taskTimeout().isEmpty();
		this.portions = new Semaphore(sharesMessages ? mostPortions : MANY);
	}

	Mapping<C, T, R> mapping() {
		return mapping;
	}

	MapOptions options() {
		return options;
	}

	ChunkSize chunk() {
		return chunk;
	}

	/** Returns whether several inputs may go in one message. */
	boolean sharesMessages() {
		return sharesMessages;
	}

	/** Says that the functions called can't share messages. */
	synchronized void shareNoMessages() {
		if (sharesMessages) {
			sharesMessages = false;
			portions.release(MANY / 2);
		}
	}

	/** Waits until a further portion may be filled. */
	void awaitPortion() throws InterruptedException {
		portions.acquire();
	}

	/** Returns how many inputs are to be in a portion. */
	int portionSize() {
		return sharesMessages ? chunk.get() : 1;
	}

	/** Takes what came of inputs of {@code portion}, from one of them on, as {@link Portion#settle} does. */
	void settle(Portion<T, R> portion, int from, Object[] results, int failures) {
		done.add(results.length - failures);
		failed.add(failures);
		if (portion.settle(from, results)) {
			portions.release();
			arrivals.done(portion);
		}
	}

	long done() {
		return done.sum();
	}

	long failed() {
		return failed.sum();
	}

	boolean isClosed() {
		return closed;
	}

	/** Lets all come to nothing that no worker does yet. */
	void close() {
		closed = true;
	}
}
