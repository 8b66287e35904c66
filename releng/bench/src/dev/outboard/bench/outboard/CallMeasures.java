package dev.outboard.bench.outboard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import dev.outboard.api.WorkerHandle;
import dev.outboard.bench.agent.Agent;
import dev.outboard.bench.agent.Callers;
import dev.outboard.bench.agent.Latencies;
import dev.outboard.bench.agent.Measure;
import dev.outboard.bench.agent.Paced;
import dev.outboard.bench.agent.Window;
import dev.outboard.bench.worker.Work;

/** Calls: one after another, by several callers, now and then, without waiting, and with large arguments. */
final class CallMeasures {

	/** How many large values are on their way where several are. */
	private static final int FEW = 4;

	private final Services services;

	CallMeasures(Services services) {
		this.services = services;
	}

	void addTo(Agent agent) {
		agent.with("call", argument -> Measure.ofEach(add())) //
				.with("paced", argument -> Paced.measure(add())) //
				.with("callers", count -> new Callers(Collections.nCopies(Integer.parseInt(count), add())).measure()) //
				.with("workers", count -> {
					List<Latencies.Call> each = new ArrayList<>();
					for (int i = 0; i < Integer.parseInt(count); i++) {
						each.add(add());
					}
					return new Callers(each).measure();
				}) //
				.with("pipelined", argument -> {
					WorkerHandle<Work> worker = services.start();
					return Window.measure(() -> worker.call(w -> w.add(1, 2)));
				}) //
				.with("bytes", size -> {
					byte[] bytes = new byte[Integer.parseInt(size)];
					Work work = services.start().blocking();
					return Measure.ofEach(() -> work.length(bytes));
				}) //
				.with("lane", size -> {
					byte[] bytes = new byte[Integer.parseInt(size)];
					WorkerHandle<Work> worker = services.start();
					return Window.measure(FEW, () -> worker.call(w -> w.length(bytes)));
				}) //
				.with("doubles", size -> {
					double[] numbers = new double[Integer.parseInt(size) / Double.BYTES];
					Work work = services.start().blocking();
					return Measure.ofEach(() -> work.length(numbers));
				});
	}

	private Latencies.Call add() throws Exception {
		Work work = services.start().blocking();
		return () -> work.add(1, 2);
	}
}
