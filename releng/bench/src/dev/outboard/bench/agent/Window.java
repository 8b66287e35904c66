package dev.outboard.bench.agent;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Calls that are made without waiting, with at most so many on their way. */
public final class Window {

	/** How many calls are on their way at the most, whoever makes them. */
	public static final int SIZE = 1000;

	private final Semaphore free = new Semaphore(SIZE);
	private final AtomicReference<Throwable> failure = new AtomicReference<>();

	/** Returns the measure of a call that returns a future. */
	public static Measure measure(Supplier<? extends CompletableFuture<?>> call) {
		return Measure.ofWork(n -> {
			Window window = new Window();
			for (long i = 0; i < n; i++) {
				window.enter();
				call.get().whenComplete((result, thrown) -> window.leave(thrown));
			}
			window.drain();
		});
	}

	/** Waits until there is room for one more. */
	public void enter() throws InterruptedException {
		free.acquire();
	}

	/** Says that one has its answer, or has failed. */
	public void leave(Throwable thrown) {
		if (thrown != null) {
			failure.compareAndSet(null, thrown);
		}
		free.release();
	}

	/** Waits until all have their answers. */
	public void drain() throws InterruptedException {
		free.acquire(SIZE);
		if (failure.get() != null) {
			throw new IllegalStateException("a call failed", failure.get());
		}
	}
}
