package dev.outboard.api;

import java.util.Objects;
import java.util.concurrent.CompletionException;

/**
 * What came of one of many tasks of a pool.
 *
 * @param <R> the result
 * @since 0.1
 */
public sealed interface TaskOutcome<R> {

	/** Returns the task's place among all, from 0. */
	long index();

	/**
	 * Returns the result.
	 *
	 * @throws RuntimeException what the task failed with; a checked exception as the cause of a
	 *                          {@code CompletionException}
	 */
	default R orThrow() {
		return switch (this) {
			case Value<R> value -> value.result();
			case GivenUp<R> givenUp -> throw givenUp.exception();
			case Failure<R> failure when failure.exception() instanceof RuntimeException e -> throw e;
			case Failure<R> failure when failure.exception() instanceof Error e -> throw e;
			case Failure<R> failure -> throw new CompletionException(failure.exception());
		};
	}

	/**
	 * The function returned.
	 *
	 * @param result what it returned; may be null
	 */
	record Value<R>(long index, R result) implements TaskOutcome<R> {
	}

	/**
	 * The task failed, and would again.
	 *
	 * @param exception a {@link RemoteWorkerException} where the function threw; else what kept the call from being made,
	 *                  or its result from being read
	 */
	record Failure<R>(long index, Throwable exception) implements TaskOutcome<R> {
		public Failure {
			Objects.requireNonNull(exception, "exception");
		}
	}

	/**
	 * The task kills the worker that it runs on, and was given up: see {@link PoolOptions#deathsPerTask(int)}.
	 *
	 * @param exception how the last of these workers ended
	 */
	record GivenUp<R>(long index, WorkerExitedException exception) implements TaskOutcome<R> {
		public GivenUp {
			Objects.requireNonNull(exception, "exception");
		}
	}
}
