package dev.outboard.bench.agent;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Calls that are made without waiting, with at most so many on their way. They are made by one thread, which waits,
 * where the window is full, until half of them have their answers: so that what is measured are the calls and not the
 * waking of that thread.
 */
public final class Window {

	/** How many calls are on their way at the most, whoever makes them. */
	public static final int SIZE = 1000;

	private final int size;
	private final AtomicLong answered = new AtomicLong();
	private final AtomicReference<Throwable> failure = new AtomicReference<>();
	private final Thread caller = Thread.currentThread();
	private long made;
	/** With how many answers the caller is woken. */
	private volatile long awaited;

	/** Has so many on their way at the most. */
	public Window(int size) {
		this.size = size;
	}

	/** Has {@link #SIZE} on their way at the most. */
	public Window() {
		this(SIZE);
	}

	/** Returns the measure of a call that returns a future. */
	public static Measure measure(Supplier<? extends CompletableFuture<?>> call) {
		return measure(SIZE, call);
	}

	/** Returns the measure of a call that returns a future, of which {@code size} are on their way at the most. */
	public static Measure measure(int size, Supplier<? extends CompletableFuture<?>> call) {
		return Measure.ofWork(n -> {
			Window window = new Window(size);
			for (long i = 0; i < n; i++) {
				window.enter();
				call.get().whenComplete((result, thrown) -> window.leave(thrown));
			}
			window.drain();
		});
	}

	/** Waits until there is room for one more; for the thread that made this. */
	public void enter() throws InterruptedException {
		if (made - answered.get() >= size) {
			await(made - size / 2);
		}
		made++;
	}

	/** Says that one has its answer, or has failed; from any thread. */
	public void leave(Throwable thrown) {
		if (thrown != null) {
			failure.compareAndSet(null, thrown);
		}
		if (answered.incrementAndGet() == awaited) {
			LockSupport.unpark(caller);
		}
	}

	/** Waits until all have their answers; for the thread that made this. */
	public void drain() throws InterruptedException {
		await(made);
		if (failure.get() != null) {
			throw new IllegalStateException("a call failed", failure.get());
		}
	}

	private void await(long answers) throws InterruptedException {
		awaited = answers;
		while (answered.get() < answers) {
			LockSupport.park(this);
			if (Thread.interrupted()) {
				throw new InterruptedException();
			}
		}
	}
}
