package dev.outboard.core.internal.pool;

import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Reads the inputs of a map as far as there is room, on a thread of its own, and hands them to the pool in portions.
 * One that isn't full goes when somebody waits for it.
 *
 * @param <C> the contract
 * @param <T> the inputs
 * @param <R> the results
 */
final class Feeder<C, T, R> {

	private final Iterator<? extends T> inputs;
	private final MapRun<C, T, R> run;
	private final Arrivals<T, R> arrivals;
	private final Consumer<Work<C>> pool;
	private final Semaphore room;
	private final Runnable end;
	private volatile Thread thread;
	private volatile boolean stopped;
	private volatile Throwable failure;
	private volatile Gathering<T> gathering = new Gathering<>(0, 0);
	/** How many portions were handed over; changed under the lock. */
	private volatile int handedOver;

	/**
	 * @param window how many inputs may have been read whose outcome hasn't been taken
	 * @param pool   takes work
	 * @param end    told when no more inputs will be read
	 */
	Feeder(Iterator<? extends T> inputs, int window, MapRun<C, T, R> run, Arrivals<T, R> arrivals,
			Consumer<Work<C>> pool, Runnable end) {
		this.inputs = inputs;
		this.run = run;
		this.arrivals = arrivals;
		this.pool = pool;
		this.room = new Semaphore(window);
		this.end = end;
	}

	/** Begins to read, on a thread of that name. */
	void start(String name) {
		thread = Thread.ofPlatform().daemon().name(name).start(this::feed);
	}

	private void feed() {
		try {
			int places = 0;
			int granted = 0;
			while (!stopped) {
				if (places == 0) {
					room.acquire();
					places = 1 + room.drainPermits();
				}
				if (granted == handedOver) {
					run.awaitPortion();
					granted++;
				}
				if (!inputs.hasNext()) {
					break;
				}
				add(inputs.next());
				places--;
			}
		} catch (Throwable e) {
			// an interrupt means that this was stopped: who did so has said why
			failure = stopped ? null : e;
		} finally {
			flush();
			arrivals.complete();
			end.run();
		}
	}

	private void add(T input) {
		Gathering<T> open = gathering;
		if (open.isFull()) {
			open = new Gathering<>(open.read(), run.portionSize());
			gathering = open;
		}
		boolean first = open.add(input);
		if (open.isFull()) {
			flush();
		} else if (first) {
			arrivals.wake();
		}
	}

	/** Hands over what has been read, though the portion isn't full. */
	void flush() {
		take().ifPresent(portion -> pool.accept(new Slice<>(run, portion, 0, portion.size())));
	}

	private synchronized Optional<Portion<T, R>> take() {
		Gathering<T> open = gathering;
		if (!open.isWaiting()) {
			return Optional.empty();
		}
		Portion<T, R> portion = new Portion<>(open.next(), open.take());
		arrivals.add(portion);
		handedOver++;
		return Optional.of(portion);
	}

	/** Returns the place of the first input that was read and isn't handed over. */
	OptionalLong waiting() {
		Gathering<T> open = gathering;
		return open.isWaiting() ? OptionalLong.of(open.next()) : OptionalLong.empty();
	}

	/** Lets it read so many more. */
	void makeRoom(int places) {
		room.release(places);
	}

	/** Reads no more. */
	void stop() {
		stopped = true;
		Thread reading = thread;
		if (reading != null) {
			reading.interrupt();
		}
	}

	/** Returns how many inputs have been read. */
	long read() {
		return gathering.read();
	}

	/** Returns what kept it from reading on; empty when the inputs came to their end. */
	Optional<Throwable> failure() {
		return Optional.ofNullable(failure);
	}
}
