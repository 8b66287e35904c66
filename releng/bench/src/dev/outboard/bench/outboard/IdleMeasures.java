package dev.outboard.bench.outboard;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerHandle;
import dev.outboard.bench.agent.Agent;
import dev.outboard.bench.agent.Figures;
import dev.outboard.bench.agent.Measure;
import dev.outboard.bench.worker.Work;

/** What workers that do nothing cost: processor time, wake-ups, memory. */
final class IdleMeasures {

	private static final long SETTLE_SECONDS = 8;
	private static final double KIB = 1024;

	private final Services services;

	IdleMeasures(Services services) {
		this.services = services;
	}

	void addTo(Agent agent) {
		agent.with("idle", count -> idle(Integer.parseInt(count)));
	}

	/** The time that each repeat looks at is {@code n} seconds. */
	private Measure idle(int count) throws Exception {
		Archives.make(services, StartOptions.defaults());
		List<WorkerHandle<Work>> workers = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			WorkerHandle<Work> worker = services.start();
			worker.call(w -> w.add(1, 2)).get();
			workers.add(worker);
		}
		TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
		return n -> {
			long start = System.nanoTime();
			List<ProcStat> before = stats(workers);
			TimeUnit.SECONDS.sleep(n);
			List<ProcStat> after = stats(workers);
			double seconds = (System.nanoTime() - start) / 1e9;
			double cpu = 0;
			double wakeUps = 0;
			double resident = 0;
			double proportional = 0;
			for (int i = 0; i < count; i++) {
				cpu += after.get(i).cpuNanos() - before.get(i).cpuNanos();
				wakeUps += after.get(i).switches() - before.get(i).switches();
				resident += after.get(i).residentKib();
				proportional += after.get(i).proportionalKib();
			}
			return Figures.elapsed(System.nanoTime() - start) //
					.and("cpu", cpu / 1e9 / seconds / count * 100) //
					.and("wakeups", wakeUps / seconds / count) //
					.and("rss", resident * KIB / count) //
					.and("pss", proportional * KIB / count);
		};
	}

	private static List<ProcStat> stats(List<WorkerHandle<Work>> workers) throws Exception {
		List<ProcStat> stats = new ArrayList<>();
		for (WorkerHandle<Work> worker : workers) {
			stats.add(ProcStat.of(worker.pid().orElseThrow()));
		}
		return stats;
	}
}
