package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

import dev.outboard.api.PoolOptions;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerPool;
import dev.outboard.api.channel.WorkQueue;
import dev.outboard.api.event.WorkerEventProperties;
import dev.outboard.api.event.WorkerTopics;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.probe.Laser;
import dev.outboard.testkit.probe.Probe;
import dev.outboard.testkit.probe.Toiler;

/** No code that Outboard calls may wait for a worker: that might wait for what only its own thread could bring. */
class DeliveryThreadTest extends WorkerTest {

	private final Map<String, String> outcomes = new ConcurrentHashMap<>();
	private WorkerHandle<Probe> other;
	private WorkQueue<String> queue;

	@BeforeEach
	void start() throws Exception {
		other = startProbe();
		queue = given.channels().queue(String.class);
	}

	@Test
	void waitsAreRefusedWhereverOutboardCallsBack() throws Exception {
		WorkerHandle<Laser> laser = workers.create(Laser.class);
		ServiceRegistration<EventHandler> handler = handle(laser);
		try {
			laser.ready().thenRun(() -> tryIn("ready"));
			laser.onExit().thenRun(() -> tryIn("exit"));
			laser.signal(Laser::blinked).subscribe(nothing -> tryIn("signal"));
			laser.signal("measure_changed", Integer.class).subscribe(value -> tryIn("result"));
			laser.property(Laser::count).observe(value -> tryIn("property"));
			laser.observeMetrics(Duration.ofMillis(100), sample -> tryIn("metrics"));
			get(laser.start().ready());
			tryAfter("one metrics", laser::metrics);
			tryAfter("call", () -> laser.run(Laser::blink));
			tryAfter("answer", () -> laser.call(l -> l.measure(1)));
			watchedBy(given.start(Toiler.class));
			pooled();
			Await.until("samples", () -> outcomes.containsKey("metrics"));
			get(laser.terminate());
			Set<String> all = Set.of("ready", "exit", "signal", "result", "property", "metrics", "one metrics", "call",
					"answer", "worked", "isCanceled", "pool", "pool's end", "event state", "event signal");
			Await.untilAsserted(() -> assertThat(outcomes.keySet()).containsAll(all));
			assertThat(outcomes).allSatisfy((place, outcome) -> assertThat(outcome).as(place).isEqualTo("refused"));
		} finally {
			handler.unregister();
		}
	}

	private ServiceRegistration<EventHandler> handle(WorkerHandle<Laser> laser) {
		Dictionary<String, Object> properties = new Hashtable<>();
		properties.put(EventConstants.EVENT_TOPIC, WorkerTopics.allOf(laser.definition().id(), laser.instanceId()));
		return context.registerService(EventHandler.class,
				event -> tryIn("event " + event.getProperty(WorkerEventProperties.KIND)), properties);
	}

	private void watchedBy(WorkerHandle<Toiler> toiler) throws Exception {
		Thread caller = Thread.currentThread();
		get(toiler.call(t -> t.untilCancelled(new NullProgressMonitor() {

			@Override
			public void beginTask(String name, int totalWork) {
				tryIn("worked");
			}

			@Override
			public boolean isCanceled() {
				// The caller is asked, too, before his call is sent.
				boolean asked = Thread.currentThread() != caller;
				if (asked) {
					tryIn("isCanceled");
				}
				return asked;
			}
		})));
	}

	private void pooled() throws Exception {
		try (WorkerPool<Probe> pool = workers.createPool(Probe.class, PoolOptions.defaults().workers(1))) {
			pool.onExit().thenRun(() -> tryIn("pool's end"));
			tryAfter("pool", () -> pool.call(p -> p.add(1, 2)));
		}
	}

	/** A dependent of what is there already runs at once, on the thread that adds it: then it is tried again. */
	private void tryAfter(String place, Supplier<CompletableFuture<?>> source) {
		Await.until(place, () -> {
			Thread own = Thread.currentThread();
			source.get().thenRun(() -> {
				if (Thread.currentThread() != own) {
					tryIn(place);
				}
			});
			return outcomes.containsKey(place);
		});
	}

	private void tryIn(String place) {
		List<Callable<?>> waits = List.of(() -> other.blocking().add(1, 1), () -> queue.poll(1, TimeUnit.MILLISECONDS),
				() -> other.join(Duration.ofMillis(1)));
		for (Callable<?> wait : waits) {
			String outcome;
			try {
				wait.call();
				outcome = "was let wait on " + Thread.currentThread().getName();
			} catch (IllegalStateException e) {
				outcome = e.getMessage().contains("Outboard delivers on it") ? "refused" : e.toString();
			} catch (Exception e) {
				outcome = e.toString();
			}
			outcomes.merge(place, outcome, (one, next) -> one.equals("refused") ? next : one);
		}
	}
}
