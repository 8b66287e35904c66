package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.preferences.DefaultScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

import dev.outboard.api.WorkerHandle;
import dev.outboard.api.event.WorkerEventProperties;
import dev.outboard.api.event.WorkerTopics;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.EventRecorder;
import dev.outboard.testkit.LogRecorder;
import dev.outboard.testkit.probe.Laser;
import dev.outboard.testkit.probe.Laser.Line;

/** What becomes of a worker's events while a handler at EventAdmin is stuck. */
class StuckHandlerTest extends WorkerTest {

	private static final String PATIENCE = "events.patience";

	@BeforeEach
	void loseItsPatienceSoon() {
		DefaultScope.INSTANCE.getNode("dev.outboard.core").putInt(PATIENCE, 20);
	}

	@AfterEach
	void beItself() {
		DefaultScope.INSTANCE.getNode("dev.outboard.core").remove(PATIENCE);
	}

	@Test
	void onlyWhatEventAdminHasNoRoomForIsLostAndThatIsCountedAndLogged() throws Exception {
		WorkerHandle<Laser> laser = given.start(Laser.class);
		StuckHandler handler = new StuckHandler();
		ServiceRegistration<?> registration = register(handler, laser);
		try (LogRecorder log = new LogRecorder()) {
			List<Integer> heard = new CopyOnWriteArrayList<>();
			laser.signal(Laser::strict).subscribe(heard::add);
			get(laser.run(l -> l.emit(Line.STRICT, 1, 500)));
			Await.until("a listener gets all", () -> heard.contains(500));
			assertThat(heard.stream().filter(value -> value > 0)).hasSize(500).isSorted();
			Await.until("the handler is named", () -> log.mentioning(StuckHandler.class.getName()).stream()
					.anyMatch(message -> message.contains(laser.displayName())));
			anotherWorkerGoesOn();

			handler.release.countDown();
			Await.until("it goes on", () -> get(laser.metrics()).events().waiting() == 0);
			int kept = handler.values.size();
			long lost = get(laser.metrics()).events().undelivered();
			assertThat(lost).isPositive();
			assertThat(kept + lost).isEqualTo(500);
			get(laser.run(l -> l.emit(Line.STRICT, 501, 600)));
			Await.until("the last", () -> handler.values.contains(600));
			assertThat(handler.values).isSorted().startsWith(1).endsWith(IntStream.rangeClosed(501, 600).boxed()
					.toArray(Integer[]::new));
			assertThat(get(laser.metrics()).events().undelivered()).isEqualTo(lost);
		} finally {
			handler.release.countDown();
			registration.unregister();
		}
	}

	@Test
	void statesAreNotLost() throws Exception {
		WorkerHandle<Laser> laser = given.create(Laser.class);
		EventRecorder events = given.record(laser);
		StuckHandler handler = new StuckHandler();
		ServiceRegistration<?> registration = register(handler, laser);
		try {
			get(laser.start().ready());
			get(laser.run(l -> l.emit(Line.STRICT, 1, 500)));
			get(laser.terminate());
			handler.release.countDown();
			events.await(e -> e.values(WorkerTopics.STATE, WorkerEventProperties.STATE).contains("EXITED"));
			assertThat(events.values(WorkerTopics.STATE, WorkerEventProperties.STATE)).containsExactly("STARTING",
					"RUNNING", "STOPPING", "EXITED");
		} finally {
			handler.release.countDown();
			registration.unregister();
		}
	}

	private void anotherWorkerGoesOn() throws Exception {
		WorkerHandle<Laser> other = given.start(Laser.class);
		EventRecorder events = given.record(other);
		get(other.run(Laser::blink));
		events.await(e -> e.values(WorkerTopics.SIGNAL, WorkerEventProperties.SIGNAL).contains("blinked"));
	}

	private ServiceRegistration<?> register(StuckHandler handler, WorkerHandle<?> worker) {
		Dictionary<String, Object> properties = new Hashtable<>();
		properties.put(EventConstants.EVENT_TOPIC,
				WorkerTopics.signal(worker.definition().id(), worker.instanceId(), "strict"));
		return context.registerService(EventHandler.class, handler, properties);
	}

	/** Is stuck in its first event until it is released. */
	private static final class StuckHandler implements EventHandler {

		private final CountDownLatch release = new CountDownLatch(1);
		private final List<Integer> values = new CopyOnWriteArrayList<>();

		@Override
		public void handleEvent(Event event) {
			int value = (Integer) event.getProperty(WorkerEventProperties.VALUE);
			if (value < 0) {
				return;
			}
			values.add(value);
			try {
				if (!release.await(Await.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
					throw new AssertionError("nobody released the handler");
				}
			} catch (InterruptedException e) {
				throw new AssertionError("a handler was interrupted", e);
			}
		}
	}
}
