package dev.outboard.api;

import java.util.Optional;
import java.util.Spliterators;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** Takes outcomes one after another, for a stream. */
final class OutcomeSpliterator<R> extends Spliterators.AbstractSpliterator<TaskOutcome<R>> {

	private final TaskOutcomes<R> outcomes;

	OutcomeSpliterator(TaskOutcomes<R> outcomes) {
		super(Long.MAX_VALUE, NONNULL | IMMUTABLE);
		this.outcomes = outcomes;
	}

	@Override
	public boolean tryAdvance(Consumer<? super TaskOutcome<R>> action) {
		Optional<TaskOutcome<R>> next;
		try {
			next = outcomes.next();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			CancellationException cancelled = new CancellationException("the wait for outcomes was interrupted");
			cancelled.initCause(e);
			throw cancelled;
		}
		next.ifPresent(action);
		return next.isPresent();
	}
}
