package dev.outboard.bench.outboard;

import java.util.Hashtable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.event.WorkerTopics;
import dev.outboard.bench.agent.Agent;
import dev.outboard.bench.agent.Figures;
import dev.outboard.bench.agent.Measure;
import dev.outboard.bench.worker.Work;
import dev.outboard.ui.events.UiValues;

/** What a flood of signals does to the UI thread: how fast they get there, and how late a timer of 10 ms becomes. */
final class UiMeasures {

	private static final long BURST = 10_000;
	private static final long PATIENCE_SECONDS = 30;

	private final Services services;

	UiMeasures(Services services) {
		this.services = services;
	}

	void addTo(Agent agent) {
		agent.with("ui-signals", argument -> signals()) //
				.with("ui-flood", argument -> flood(false)) //
				.with("ui-slow", argument -> flood(true));
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

	/**
	 * The timer for {@code n} milliseconds without and then with signals, as fast as they come.
	 *
	 * @param slow whether a handler at EventAdmin takes a millisecond for each
	 */
	private Measure flood(boolean slow) throws Exception {
		WorkerHandle<Work> worker = services.start();
		UiThread ui = UiThread.start();
		AtomicLong shown = show(worker, ui);
		if (slow) {
			addSlowHandler(worker);
		}
		return n -> {
			UiThread.Look idle = ui.lookFor(n);
			AtomicBoolean over = new AtomicBoolean();
			long before = shown.get();
			long start = System.nanoTime();
			Thread emitting = Thread.ofPlatform().daemon().start(() -> {
				while (!over.get()) {
					WorkerCall<Long> burst = worker.call(w -> w.tick(BURST));
					burst.join();
				}
			});
			UiThread.Look flooded = ui.lookFor(n);
			long signals = shown.get() - before;
			long elapsed = System.nanoTime() - start;
			over.set(true);
			emitting.join();
			return Figures.elapsed(elapsed).and("idle-gap", idle.worstNanos()).and("flood-gap", flooded.worstNanos())
					.and("ratio", (double) flooded.worstNanos() / idle.worstNanos()).and("busy", flooded.busyPercent())
					.and("signals", signals * 1e9 / elapsed);
		};
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
