package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

import dev.outboard.api.WorkerHandle;
import dev.outboard.api.event.WorkerEventProperties;
import dev.outboard.api.event.WorkerTopics;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.EventRecorder;
import dev.outboard.testkit.probe.Laser;
import dev.outboard.testkit.probe.Laser.Line;

/** The events of values: made at a flood's pace, and yet like any others. */
class EventPaceTest extends WorkerTest {

	private static final int VALUES = 20_000;
	private static final int PAUSE_AT = 15_000;

	@Test
	void aHandlerThatWasQuickAndPausesGetsAllInOrderAndHoldsUpTheWorker() throws Exception {
		WorkerHandle<Laser> laser = given.start(Laser.class);
		Queue<Integer> seen = new ConcurrentLinkedQueue<>();
		CountDownLatch paused = new CountDownLatch(1);
		CountDownLatch goOn = new CountDownLatch(1);
		var registration = register(laser, event -> {
			int value = (Integer) event.getProperty(WorkerEventProperties.VALUE);
			seen.add(value);
			if (value == PAUSE_AT) {
				paused.countDown();
				await(goOn);
			}
		});
		try {
			var emitting = laser.run(l -> l.emit(Line.PLENTY, 1, VALUES));
			await(paused);
			Await.until("the emitter waits", () -> get(laser.metrics()).events().waiting() > 32);
			assertThat(emitting).isNotDone();
			goOn.countDown();
			get(emitting);
			Await.until("the last", () -> seen.contains(VALUES));
			assertThat(seen.stream().filter(value -> value > 0)).containsExactlyElementsOf(
					IntStream.rangeClosed(1, VALUES).boxed().toList());
			assertThat(get(laser.metrics()).events().undelivered()).isZero();
		} finally {
			goOn.countDown();
			registration.unregister();
		}
	}

	@Test
	void theEventOfAValueIsLikeOneMadeOfAMap() throws Exception {
		WorkerHandle<Laser> laser = given.start(Laser.class);
		try (EventRecorder events = new EventRecorder(laser)) {
			get(laser.run(l -> l.emit(Line.PLENTY, 7, 7)));
			get(laser.run(Laser::blink));
			events.await(e -> e.values(WorkerTopics.SIGNAL, WorkerEventProperties.SIGNAL).contains("blinked"));
			List<Event> signals = events.ofKind(WorkerTopics.SIGNAL);
			Event event = signals.stream().filter(e -> Integer.valueOf(7).equals(e.getProperty(WorkerEventProperties.VALUE)))
					.findFirst().orElseThrow();
			assertThat(event.getPropertyNames()).containsExactlyInAnyOrder(EventConstants.EVENT_TOPIC,
					WorkerEventProperties.KIND, WorkerEventProperties.DEFINITION, WorkerEventProperties.INSTANCE,
					WorkerEventProperties.INCARNATION, WorkerEventProperties.TIMESTAMP, WorkerEventProperties.SIGNAL,
					WorkerEventProperties.VALUE);
			Event blinked = signals.getLast();
			assertThat(blinked.containsProperty(WorkerEventProperties.VALUE)).isFalse();
			assertThat(blinked.getPropertyNames()).doesNotContain(WorkerEventProperties.VALUE).hasSize(7);
			for (Event given : List.of(event, blinked)) {
				Event copy = copyOf(given);
				assertThat(given).hasSameHashCodeAs(copy).hasToString(copy.toString());
				assertThat(copy.getPropertyNames()).containsExactlyInAnyOrder(given.getPropertyNames());
			}
			assertThat(event.matches(FrameworkUtil.createFilter("(&(outboard.value>=7)(outboard.kind=signal))"))).isTrue();
			assertThat(event.matches(FrameworkUtil.createFilter("(outboard.value>=8)"))).isFalse();
			assertThat(event).isEqualTo(event).isNotEqualTo(blinked).isNotEqualTo(new Event(event.getTopic(), Map.of()));
		}
	}

	private static Event copyOf(Event event) {
		Map<String, Object> properties = new HashMap<>();
		for (String name : event.getPropertyNames()) {
			properties.put(name, event.getProperty(name));
		}
		return new Event(event.getTopic(), properties);
	}

	private static void await(CountDownLatch latch) {
		try {
			if (!latch.await(Await.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
				throw new AssertionError("it never came");
			}
		} catch (InterruptedException e) {
			throw new AssertionError("a test was interrupted", e);
		}
	}

	private ServiceRegistration<?> register(WorkerHandle<?> worker, EventHandler handler) {
		Dictionary<String, Object> properties = new Hashtable<>();
		properties.put(EventConstants.EVENT_TOPIC,
				WorkerTopics.signal(worker.definition().id(), worker.instanceId(), "plenty"));
		return context.registerService(EventHandler.class, handler, properties);
	}
}
