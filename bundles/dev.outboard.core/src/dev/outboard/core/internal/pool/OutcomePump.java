package dev.outboard.core.internal.pool;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import dev.outboard.api.MapProgress;
import dev.outboard.api.TaskOutcome;
import dev.outboard.api.TaskOutcomes;

/**
 * Hands outcomes to a listener, and completes after the last one.
 *
 * @param <R> the tasks' results
 */
final class OutcomePump<R> extends CompletableFuture<MapProgress> {

	private final TaskOutcomes<R> outcomes;
	private final Consumer<? super TaskOutcome<R>> listener;

	OutcomePump(TaskOutcomes<R> outcomes, Consumer<? super TaskOutcome<R>> listener) {
		this.outcomes = outcomes;
		this.listener = listener;
	}

	/** Begins, on a thread of that name. */
	void start(String threadName) {
		Thread.ofPlatform().daemon().name(threadName).start(this::pump);
	}

	private void pump() {
		try (outcomes) {
			for (Optional<TaskOutcome<R>> next = outcomes.next(); next.isPresent(); next = outcomes.next()) {
				listener.accept(next.get());
			}
			complete(outcomes.progress());
		} catch (Throwable e) {
			completeExceptionally(e);
		}
	}

	@Override
	public boolean cancel(boolean mayInterruptIfRunning) {
		boolean cancelled = super.cancel(mayInterruptIfRunning);
		outcomes.close();
		return cancelled;
	}

	/** Makes derived stages plain futures, whose cancellation stays with them. */
	@Override
	public <U> CompletableFuture<U> newIncompleteFuture() {
		return new CompletableFuture<>();
	}
}
