package dev.outboard.bench.outboard;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

import dev.outboard.api.WorkerHandle;
import dev.outboard.api.event.WorkerEventProperties;
import dev.outboard.api.event.WorkerTopics;
import dev.outboard.bench.agent.Agent;
import dev.outboard.bench.agent.Figures;
import dev.outboard.bench.agent.Measure;
import dev.outboard.bench.worker.Work;

/** Signals to a handler at EventAdmin and to a subscriber, and a storm of a property's changes. */
final class SignalMeasures {

	private static final long PATIENCE_SECONDS = 20;

	private final Services services;

	SignalMeasures(Services services) {
		this.services = services;
	}

	void addTo(Agent agent) {
		agent.with("signals", argument -> events()) //
				.with("subscriber", argument -> subscriber()) //
				.with("storm", argument -> storm());
	}

	/** What comes in, and whether all of it does, in order. */
	private static final class Count {

		private final AtomicLong heard = new AtomicLong();
		private final CountDownLatch end = new CountDownLatch(1);
		private final long expected;
		private volatile boolean disordered;

		Count(long expected) {
			this.expected = expected;
		}

		void hear(int tick) {
			long before = heard.getAndIncrement();
			disordered |= tick != (int) before;
			if (before + 1 == expected) {
				end.countDown();
			}
		}

		Figures figures(long start) throws InterruptedException {
			end.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
			return Figures.elapsed(System.nanoTime() - start).and("lost", expected - heard.get()).and("disordered",
					disordered ? 1 : 0);
		}
	}

	private Measure events() throws Exception {
		WorkerHandle<Work> worker = services.start();
		String topic = WorkerTopics.signal(worker.definition().id(), worker.instanceId(), "ticks");
		return n -> {
			Count count = new Count(n);
			Dictionary<String, Object> properties = new Hashtable<>();
			properties.put(EventConstants.EVENT_TOPIC, topic);
			EventHandler handler = event -> count.hear((Integer) event.getProperty(WorkerEventProperties.VALUE));
			var registration = services.context().registerService(EventHandler.class, handler, properties);
			try {
				long start = System.nanoTime();
				worker.call(w -> w.tick(n)).join();
				return count.figures(start);
			} finally {
				registration.unregister();
			}
		};
	}

	private Measure subscriber() throws Exception {
		WorkerHandle<Work> worker = services.start();
		return n -> {
			Count count = new Count(n);
			try (var subscription = worker.signal(Work::ticks).subscribe(count::hear)) {
				long start = System.nanoTime();
				worker.call(w -> w.tick(n)).join();
				return count.figures(start);
			}
		};
	}

	/** Until the last value has been seen here: those before it may be skipped. */
	private Measure storm() throws Exception {
		WorkerHandle<Work> worker = services.start();
		AtomicLong seen = new AtomicLong();
		AtomicLong last = new AtomicLong();
		worker.property(Work::level).observe(level -> {
			seen.incrementAndGet();
			last.set(level);
		});
		AtomicLong target = new AtomicLong();
		return n -> {
			long before = seen.get();
			long goal = target.addAndGet(n);
			long start = System.nanoTime();
			worker.call(w -> w.storm(n)).join();
			while (last.get() != goal) {
				LockSupport.parkNanos(1000);
			}
			return Figures.elapsed(System.nanoTime() - start).and("seen", seen.get() - before);
		};
	}
}
