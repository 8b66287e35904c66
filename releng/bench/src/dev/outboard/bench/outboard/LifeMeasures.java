package dev.outboard.bench.outboard;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerHandle;
import dev.outboard.bench.agent.Agent;
import dev.outboard.bench.agent.Latencies;
import dev.outboard.bench.agent.Measure;
import dev.outboard.bench.worker.Work;

/** Beginning and end of workers. */
final class LifeMeasures {

	private static final long PATIENCE_SECONDS = 30;

	private final Services services;

	LifeMeasures(Services services) {
		this.services = services;
	}

	void addTo(Agent agent) {
		agent.with("start", argument -> starts(argument.startsWith("archive"), argument.endsWith("short"))) //
				.with("start-warm", argument -> warmStarts(argument.startsWith("archive"))) //
				.with("stop", argument -> stops()) //
				.with("death", argument -> deaths());
	}

	/** From the start to the first answer, one worker after another. */
	private Measure starts(boolean archive, boolean shortLived) throws Exception {
		StartOptions options = StartOptions.defaults().shortLived(shortLived);
		if (archive) {
			Archives.make(services, options);
		}
		return n -> {
			Latencies latencies = new Latencies(n);
			for (long i = 0; i < n; i++) {
				latencies.add(start(options));
			}
			return latencies.figures();
		};
	}

	/** The same, each from a JVM that was started ahead. */
	private Measure warmStarts(boolean archive) throws Exception {
		StartOptions options = StartOptions.defaults();
		if (archive) {
			Archives.make(services, options);
		}
		Spares.on();
		start(options);
		return n -> {
			Latencies latencies = new Latencies(n);
			for (long i = 0; i < n; i++) {
				Spares.await();
				latencies.add(start(options));
			}
			return latencies.figures();
		};
	}

	/** Returns how many nanoseconds a start took. */
	private long start(StartOptions options) throws Exception {
		long start = System.nanoTime();
		WorkerHandle<Work> worker = services.workers().start(Work.class, options);
		worker.call(w -> w.add(1, 2)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		long elapsed = System.nanoTime() - start;
		worker.kill().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		return elapsed;
	}

	/** From the wish to the end of an idle worker. */
	private Measure stops() {
		return n -> {
			Latencies latencies = new Latencies(n);
			for (long i = 0; i < n; i++) {
				WorkerHandle<Work> worker = idleWorker();
				long start = System.nanoTime();
				worker.terminate().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
				latencies.add(System.nanoTime() - start);
			}
			return latencies.figures();
		};
	}

	/** From the kill by another to the failure of a call that is on its way. */
	private Measure deaths() {
		return n -> {
			Latencies latencies = new Latencies(n);
			for (long i = 0; i < n; i++) {
				WorkerHandle<Work> worker = idleWorker();
				var queue = services.channels().queue(Integer.class);
				WorkerCall<Long> waits = worker.call(w -> w.takeNumbers(queue, 1));
				Thread.sleep(50);
				ProcessHandle process = ProcessHandle.of(worker.pid().orElseThrow()).orElseThrow();
				long start = System.nanoTime();
				process.destroyForcibly();
				try {
					waits.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
				} catch (ExecutionException noticed) {
					latencies.add(System.nanoTime() - start);
				}
				worker.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
				queue.close();
			}
			return latencies.figures();
		};
	}

	private WorkerHandle<Work> idleWorker() throws Exception {
		WorkerHandle<Work> worker = services.start();
		worker.call(w -> w.add(1, 2)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		Thread.sleep(200);
		return worker;
	}
}
