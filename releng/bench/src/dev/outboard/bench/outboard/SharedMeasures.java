package dev.outboard.bench.outboard;

import dev.outboard.api.WorkerHandle;
import dev.outboard.api.channel.SharedList;
import dev.outboard.api.channel.SharedMap;
import dev.outboard.bench.agent.Agent;
import dev.outboard.bench.agent.Figures;
import dev.outboard.bench.agent.Measure;
import dev.outboard.bench.worker.Work;
import dev.outboard.bench.worker.Worker;

/** Shared maps and lists, as a worker reads and writes them. */
final class SharedMeasures {

	private final Services services;

	SharedMeasures(Services services) {
		this.services = services;
	}

	/** What a worker does with a map or list; it times itself. */
	private interface Use<S> {
		long run(Work work, S shared, long n);
	}

	void addTo(Agent agent) {
		agent.with("map-get", argument -> map((work, map, n) -> work.get(map, n))) //
				.with("map-put", argument -> map((work, map, n) -> work.put(map, n))) //
				.with("map-set", argument -> map((work, map, n) -> work.set(map, n))) //
				.with("list-get", argument -> list((work, list, n) -> work.get(list, n))) //
				.with("list-add", argument -> list((work, list, n) -> work.add(list, n)));
	}

	private Measure map(Use<SharedMap<Integer, Integer>> use) throws Exception {
		WorkerHandle<Work> worker = services.start();
		SharedMap<Integer, Integer> map = services.channels().sharedMap(Integer.class, Integer.class);
		for (int i = 0; i < Worker.ELEMENTS; i++) {
			map.put(i, i);
		}
		return n -> Figures.elapsed(worker.call(w -> use.run(w, map, n)).join());
	}

	private Measure list(Use<SharedList<Integer>> use) throws Exception {
		WorkerHandle<Work> worker = services.start();
		return n -> {
			SharedList<Integer> list = services.channels().sharedList(Integer.class);
			for (int i = 0; i < Worker.ELEMENTS; i++) {
				list.add(i);
			}
			long elapsed = worker.call(w -> use.run(w, list, n)).join();
			list.close();
			return Figures.elapsed(elapsed);
		};
	}
}
