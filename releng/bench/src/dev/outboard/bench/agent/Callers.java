package dev.outboard.bench.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several threads that call at the same time. */
public final class Callers implements AutoCloseable {

	private final ExecutorService threads;
	private final List<Latencies.Call> calls;

	/** @param calls what each of the threads calls */
	public Callers(List<? extends Latencies.Call> calls) {
		this.calls = List.copyOf(calls);
		threads = Executors.newFixedThreadPool(calls.size(), task -> {
			Thread thread = new Thread(task, "bench-caller");
			thread.setDaemon(true);
			return thread;
		});
	}

	/** Returns the measure: {@code n} calls in all, shared out evenly; one of each caller at the least. */
	public Measure measure() {
		return n -> {
			Latencies all = new Latencies(n + calls.size());
			long each = Math.max(1, n / calls.size());
			List<Future<Latencies>> parts = new ArrayList<>();
			for (Latencies.Call call : calls) {
				parts.add(threads.submit((Callable<Latencies>) () -> {
					Latencies own = new Latencies(each);
					for (long i = 0; i < each; i++) {
						own.time(call);
					}
					return own;
				}));
			}
			for (Future<Latencies> part : parts) {
				all.addAll(part.get());
			}
			return all.figures().and("calls", each * calls.size());
		};
	}

	@Override
	public void close() {
		threads.shutdownNow();
	}
}
