package dev.outboard.ui.internal.plot;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import org.eclipse.osgi.util.NLS;

import dev.outboard.api.Subscription;
import dev.outboard.api.WorkerContract;
import dev.outboard.api.WorkerDefinition;
import dev.outboard.api.WorkerHandle;
import dev.outboard.ui.internal.Failures;

/**
 * Listens to workers for series of the plot. Contracts are looked at on threads of its own.
 *
 * @param uiThread runs tasks on the UI thread
 */
record SeriesBinder(Executor uiThread) {

	/** Looks at what contributors have; a slow one holds up nobody else. */
	private static final Executor LOOKUPS = task -> Thread.ofVirtual().name("outboard-plot").start(task);

	private record Bound(Subscription subscription, boolean property) {
	}

	/** Returns what in a definition's contract is a number. */
	static CompletableFuture<List<NumericMember>> members(WorkerDefinition definition) {
		return CompletableFuture.supplyAsync(definition::contract, LOOKUPS).thenCompose(it -> it)
				.thenApplyAsync(NumericMembers::of, LOOKUPS);
	}

	/**
	 * Listens to the worker that a series is connected to.
	 *
	 * @param then called on the UI thread when that is so, or can't be
	 */
	void bind(PlotSeries series, WorkerHandle<?> worker, Runnable then) {
		CompletableFuture.supplyAsync(worker.definition()::contract, LOOKUPS).thenCompose(it -> it)
				.thenApplyAsync(contract -> subscribe(series, worker, contract), LOOKUPS)
				.whenCompleteAsync((bound, failure) -> {
					if (failure != null) {
						series.failed(Failures.message(failure));
					} else if (series.isRemoved() || !series.worker().equals(Optional.of(worker))) {
						bound.subscription().close();
					} else {
						series.connected(bound.subscription(), bound.property());
					}
					then.run();
				}, uiThread);
	}

	private static Bound subscribe(PlotSeries series, WorkerHandle<?> worker, WorkerContract contract) {
		String name = series.key().member();
		NumericMember member = NumericMembers.of(contract).stream().filter(it -> it.name().equals(name)).findFirst()
				.orElseThrow(() -> new IllegalArgumentException(
						NLS.bind(Messages.problem_no_member, worker.displayName(), name)));
		SeriesData data = series.data();
		return new Bound(member.subscribe(worker, value -> data.add(Clock.micros(), value)), member.isProperty());
	}
}
