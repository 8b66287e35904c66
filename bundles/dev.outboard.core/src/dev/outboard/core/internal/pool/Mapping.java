package dev.outboard.core.internal.pool;

import java.util.Objects;
import java.util.Optional;

import dev.outboard.api.MapFunction;
import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerTask;

/**
 * How inputs become calls.
 *
 * @param single makes the call for one input
 * @param each   makes it in a message with others; empty where that can't be
 * @param <C>    the contract
 * @param <T>    the inputs
 * @param <R>    the results
 */
record Mapping<C, T, R>(Single<C, T, R> single, Optional<MapFunction<? super C, ? super T, ? extends R>> each) {

	/** Makes one call for one input. */
	interface Single<C, T, R> {

		/** Makes it. */
		WorkerCall<? extends R> callOn(WorkerHandle<C> worker, T input);
	}

	/** Returns the one that calls {@code function}. */
	static <C, T, R> Mapping<C, T, R> of(MapFunction<? super C, ? super T, ? extends R> function) {
		Objects.requireNonNull(function, "function");
		return new Mapping<>((worker, input) -> worker.call(contract -> function.apply(contract, input)),
				Optional.of(function));
	}

	/** Returns the one whose inputs say what to call. */
	static <C, R> Mapping<C, WorkerTask<C, R>, R> ofTasks() {
		return new Mapping<>((worker, task) -> Objects.requireNonNull(task.callOn(worker),
				"a task must return the call that it makes"), Optional.empty());
	}
}
