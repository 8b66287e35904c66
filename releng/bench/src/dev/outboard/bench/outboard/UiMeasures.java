package dev.outboard.bench.outboard;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

import dev.outboard.api.WorkerHandle;
import dev.outboard.api.event.WorkerTopics;
import dev.outboard.bench.agent.Agent;
import dev.outboard.bench.agent.Figures;
import dev.outboard.bench.agent.Measure;
import dev.outboard.bench.worker.Work;
import dev.outboard.ui.events.UiValues;

/** What a flood of signals does to the UI thread: how fast they get there, and how late a timer of 10 ms becomes. */
final class UiMeasures {

	/** How many signals a call emits: so many that it doesn't count what the call takes. */
	private static final long BURST = 100_000;
	/** Likewise, where a slow handler sets the pace. */
	private static final long SLOW_BURST = 100;
	/** As long as code is cold, compilers take the processors from the timer. */
	private static final long WARM_UP = 2_000_000;
	private static final long PATIENCE_SECONDS = 30;

	private final Services services;

	UiMeasures(Services services) {
		this.services = services;
	}

	void addTo(Agent agent) {
		agent.with("ui-signals", argument -> signals()) //
				.with("ui-flood", argument -> flood(SlowHandler.NONE)) //
				.with("ui-slow", argument -> flood(SlowHandler.SAME)) //
				.with("ui-slow-other", argument -> flood(SlowHandler.OTHER));
	}

	/** What a handler at EventAdmin hears that takes a millisecond for each. */
	private enum SlowHandler {
		NONE, SAME, OTHER
	}

	/** Until the last of {@code n} signals is there. */
	private Measure signals() throws Exception {
		WorkerHandle<Work> worker = services.start();
		UiThread ui = UiThread.start();
		AtomicLong shown = show(worker, ui);
		return n -> {
			long goal = shown.get() + n;
			long start = System.nanoTime();
			worker.call(w -> w.tick(n)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
			long deadline = start + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
			while (shown.get() < goal && System.nanoTime() < deadline) {
				Thread.sleep(1);
			}
			return Figures.elapsed(System.nanoTime() - start).and("lost", goal - shown.get());
		};
	}

	/** The timer for {@code n} milliseconds without and then with signals, as fast as they come. */
	private Measure flood(SlowHandler slow) throws Exception {
		WorkerHandle<Work> worker = services.start();
		UiThread ui = UiThread.start();
		AtomicLong shown = show(worker, ui);
		WorkerHandle<Work> other = slow == SlowHandler.OTHER ? services.start() : worker;
		if (slow != SlowHandler.NONE) {
			addSlowHandler(other);
		}
		if (slow != SlowHandler.SAME) {
			worker.call(w -> w.tick(WARM_UP)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		}
		return n -> {
			UiThread.Look idle = ui.lookFor(n);
			AtomicBoolean over = new AtomicBoolean();
			long before = shown.get();
			long start = System.nanoTime();
			List<Thread> emitting = new ArrayList<>();
			emitting.add(emit(worker, slow == SlowHandler.SAME ? SLOW_BURST : BURST, over));
			if (other != worker) {
				emitting.add(emit(other, SLOW_BURST, over));
			}
			UiThread.Look flooded = ui.lookFor(n);
			long signals = shown.get() - before;
			long elapsed = System.nanoTime() - start;
			over.set(true);
			for (Thread thread : emitting) {
				thread.join();
			}
			return Figures.elapsed(elapsed).and("idle-gap", idle.worstNanos()).and("flood-gap", flooded.worstNanos())
					.and("ratio", (double) flooded.worstNanos() / idle.worstNanos()).and("busy", flooded.busyPercent())
					.and("signals", signals * 1e9 / elapsed);
		};
	}

	private static Thread emit(WorkerHandle<Work> worker, long burst, AtomicBoolean over) {
		return Thread.ofPlatform().daemon().start(() -> {
			while (!over.get()) {
				worker.call(w -> w.tick(burst)).join();
			}
		});
	}

	private static AtomicLong show(WorkerHandle<Work> worker, UiThread ui) {
		AtomicLong shown = new AtomicLong();
		ui.run(shell -> UiValues.of(worker.signal(Work::ticks)).subscribeBatches(shell,
				ticks -> shown.addAndGet(ticks.size())));
		return shown;
	}

	private void addSlowHandler(WorkerHandle<Work> worker) {
		EventHandler handler = event -> {
			try {
				Thread.sleep(1);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		};
		var properties = new Hashtable<String, Object>();
		properties.put(EventConstants.EVENT_TOPIC,
				WorkerTopics.signal(worker.definition().id(), worker.instanceId(), "ticks"));
		services.context().registerService(EventHandler.class, handler, properties);
	}
}
