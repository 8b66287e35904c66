package dev.outboard.core.internal.pool;

import java.util.Iterator;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.outboard.api.MapOptions;
import dev.outboard.api.MapProgress;
import dev.outboard.api.PoolOptions;
import dev.outboard.api.TaskOutcome;
import dev.outboard.api.TaskOutcomes;
import dev.outboard.core.internal.call.BlockingStub.WaitRule;

/**
 * The maps of a pool that have inputs to read.
 *
 * @param <C> the contract
 */
final class Maps<C> {

	private final String definition;
	private final PoolOptions options;
	private final PoolTimer timer;
	private final WaitRule waitRule;
	private final Dispatch<C> dispatch;
	private final Runnable fewer;
	private final Set<MapOutcomes<C, ?, ?>> open = ConcurrentHashMap.newKeySet();
	private volatile Supplier<RuntimeException> refusal;

	/**
	 * @param definition the id of the definition that the pool's workers are of
	 * @param waitRule   says who may wait for outcomes
	 * @param fewer      told when a map has no more inputs to read
	 */
	Maps(String definition, PoolOptions options, PoolTimer timer, WaitRule waitRule, Dispatch<C> dispatch,
			Runnable fewer) {
		this.definition = definition;
		this.options = options;
		this.timer = timer;
		this.waitRule = waitRule;
		this.dispatch = dispatch;
		this.fewer = fewer;
	}

	/**
	 * Begins one.
	 *
	 * @param onRead told when it reads no more inputs
	 */
	<T, R> TaskOutcomes<R> begin(Iterator<? extends T> inputs, Mapping<C, T, R> mapping, MapOptions mapOptions,
			Runnable onRead) {
		Objects.requireNonNull(inputs, "inputs");
		MapOutcomes<C, T, R> outcomes = new MapOutcomes<>(this, inputs, mapping, mapOptions, onRead);
		open.add(outcomes);
		Supplier<RuntimeException> refused = refusal;
		if (refused != null) {
			outcomes.poolClosed(refused.get());
		}
		outcomes.start("outboard-map " + definition);
		return outcomes;
	}

	/** Begins one whose outcomes go to {@code listener}, on a thread of its own. */
	<T, R> CompletableFuture<MapProgress> forEach(Iterator<? extends T> inputs, Mapping<C, T, R> mapping,
			MapOptions mapOptions, Consumer<? super TaskOutcome<R>> listener) {
		Objects.requireNonNull(listener, "listener");
		OutcomePump<R> pump = new OutcomePump<>(begin(inputs, mapping, mapOptions, () -> {
		}), listener);
		pump.start("outboard-map-outcomes " + definition);
		return pump;
	}

	/** Lets all that are begun from now on fail. */
	void beginNoMore(Supplier<RuntimeException> reason) {
		refusal = reason;
	}

	/** Ends all: they read no more inputs, and nothing is begun any more. */
	void end(Supplier<RuntimeException> reason) {
		beginNoMore(reason);
		open.forEach(outcomes -> outcomes.poolClosed(reason.get()));
	}

	/** Takes in that a map has no more inputs to read. */
	void forget(MapOutcomes<C, ?, ?> outcomes) {
		open.remove(outcomes);
		fewer.run();
	}

	boolean isEmpty() {
		return open.isEmpty();
	}

	/** Returns what the pool is called in messages. */
	String pool() {
		return timer.pool();
	}

	PoolOptions options() {
		return options;
	}

	PoolTimer timer() {
		return timer;
	}

	WaitRule waitRule() {
		return waitRule;
	}

	Dispatch<C> dispatch() {
		return dispatch;
	}
}
