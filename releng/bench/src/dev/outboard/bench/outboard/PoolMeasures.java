package dev.outboard.bench.outboard;

import java.util.Optional;
import java.util.stream.IntStream;

import dev.outboard.api.MapOptions;
import dev.outboard.api.PoolOptions;
import dev.outboard.api.TaskOutcome;
import dev.outboard.api.TaskOutcomes;
import dev.outboard.api.WorkerPool;
import dev.outboard.bench.agent.Agent;
import dev.outboard.bench.agent.Measure;
import dev.outboard.bench.agent.Window;
import dev.outboard.bench.worker.Work;

/** Pools of two workers: a map of trivial items in chunks and one by one, and single tasks. */
final class PoolMeasures {

	private final Services services;

	PoolMeasures(Services services) {
		this.services = services;
	}

	void addTo(Agent agent) {
		agent.with("pool-map", argument -> map(MapOptions.ordered())) //
				.with("pool-single", argument -> map(MapOptions.ordered().chunk(1))) //
				.with("pool-submit", argument -> {
					WorkerPool<Work> pool = pool();
					return Window.measure(() -> pool.call(w -> w.add(1, 2)));
				});
	}

	private WorkerPool<Work> pool() {
		return services.workers().createPool(Work.class, PoolOptions.defaults().workers(2));
	}

	private Measure map(MapOptions options) {
		WorkerPool<Work> pool = pool();
		return Measure.ofWork(n -> {
			try (TaskOutcomes<Integer> outcomes = pool.map(IntStream.range(0, (int) n).boxed().iterator(),
					(work, i) -> work.add(i, 1), options)) {
				for (Optional<TaskOutcome<Integer>> next = outcomes.next(); next.isPresent(); next = outcomes.next()) {
					next.get().orThrow();
				}
			}
		});
	}
}
