package dev.outboard.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.event.Event;

import dev.outboard.api.RemoteWorkerException;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerProperty;
import dev.outboard.api.event.WorkerEventProperties;
import dev.outboard.api.event.WorkerTopics;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.EachStartMethod;
import dev.outboard.testkit.EventRecorder;
import dev.outboard.testkit.TestWorkers;
import dev.outboard.testkit.probe.Laser;
import dev.outboard.testkit.probe.Laser.Reading;

/** Properties. */
public class PropertyKit {

	@EachStartMethod
	void aPropertyHasItsValueWhenTheWorkerIsReadyAndKeepsItAfterTheEnd(TestWorkers workers) throws Exception {
		WorkerHandle<Laser> laser = workers.create(Laser.class);
		WorkerProperty<Integer> count = laser.property(Laser::count);
		List<Integer> seen = new CopyOnWriteArrayList<>();
		count.observe(seen::add);
		assertThat(count.get()).isEmpty();
		Await.result(laser.start().ready());
		assertThat(count.get()).contains(7);
		Await.until("the observer's", () -> seen.equals(List.of(7)));
		Await.result(laser.terminate());
		assertThat(count.get()).contains(7);
	}

	@EachStartMethod
	void anObserverThatComesLaterBeginsWithTheValueThere(WorkerHandle<Laser> laser) throws Exception {
		List<Integer> seen = new CopyOnWriteArrayList<>();
		laser.property(Laser::rate).observe(seen::add);
		Await.until("the value there", () -> seen.equals(List.of(10)));
		Await.result(laser.property(Laser::rate).set(20));
		Await.until("the next", () -> seen.equals(List.of(10, 20)));
	}

	@EachStartMethod
	void manyChangesReachASlowObserverAsAFewAndTheLastIsRight(WorkerHandle<Laser> laser) throws Exception {
		Gate<Integer> observer = new Gate<>();
		laser.property(Laser::count).observe(observer);
		observer.awaitHeld();
		Await.result(laser.run(l -> l.countTo(100_000)));
		assertThat(laser.property(Laser::count).get()).contains(100_000);
		observer.open();
		observer.awaitLast(100_000);
		assertThat(observer.values()).containsExactly(7, 100_000);
	}

	@EachStartMethod
	void whatIsSetFromOutsideIsInForceWhenTheCallHasCompleted(WorkerHandle<Laser> laser) throws Exception {
		WorkerProperty<Integer> rate = laser.property(Laser::rate);
		for (int value = 1; value <= 200; value++) {
			Await.result(rate.set(value));
			assertThat(rate.get()).contains(value);
		}
		assertThatThrownBy(() -> Await.result(rate.set(0))).isInstanceOf(RemoteWorkerException.class)
				.hasMessageContaining("a rate is 1 to 1000, not 0");
		assertThat(rate.get()).contains(200);
	}

	@EachStartMethod
	void onlyAWritablePropertyIsSetFromOutside(WorkerHandle<Laser> laser) {
		assertThatThrownBy(() -> laser.property(Laser::count).set(1)).isInstanceOf(UnsupportedOperationException.class)
				.hasMessageContaining("count").hasMessageContaining("WritableProperty");
		assertThatThrownBy(() -> laser.property(Laser::rate).set(null)).isInstanceOf(NullPointerException.class)
				.hasMessageContaining("Optional");
	}

	@EachStartMethod
	void equalAndRefusedValuesAreNotAnnouncedUnlessAsked(WorkerHandle<Laser> laser, TestWorkers workers) throws Exception {
		EventRecorder events = workers.record(laser);
		List<Reading> seen = new CopyOnWriteArrayList<>();
		laser.property(Laser::last).observe(seen::add);
		Await.until("the first", () -> seen.size() == 1);
		assertThat(Await.<Boolean>result(laser.call(l -> l.setLast(new Reading(0, "none"))))).isFalse();
		assertThat(Await.<Boolean>result(laser.call(l -> l.setLast(new Reading(-1, "refused"))))).isTrue();
		assertThat(Await.<Boolean>result(laser.call(l -> l.setLast(new Reading(5, "set"))))).isFalse();
		Await.until("the next", () -> seen.contains(new Reading(5, "set")));
		Await.result(laser.run(Laser::announceLast));
		Await.until("the one asked for", () -> seen.size() >= 3);
		assertThat(seen).containsExactly(new Reading(0, "none"), new Reading(5, "set"), new Reading(5, "set"));
		events.await(e -> e.ofKind(WorkerTopics.PROPERTY).size() == 2);
		Event event = events.ofKind(WorkerTopics.PROPERTY).get(0);
		assertThat(event.getTopic()).isEqualTo(WorkerTopics.property(laser.definition().id(), laser.instanceId(), "last"));
		assertThat(event.getProperty(WorkerEventProperties.PROPERTY)).isEqualTo("last");
		assertThat(event.getProperty(WorkerEventProperties.VALUE)).isEqualTo(new Reading(5, "set"));
		assertThat(event.getProperty(WorkerEventProperties.COMPONENT_PREFIX + "number")).isEqualTo(5);
	}

	@EachStartMethod
	void propertiesAreSetInTurnWithCalls(WorkerHandle<Laser> laser) throws Exception {
		laser.property(Laser::rate).set(30);
		laser.run(l -> l.countTo(30));
		assertThat(Await.<Integer>result(laser.call(l -> l.measure(1)))).isEqualTo(1);
		assertThat(laser.property(Laser::rate).get()).isEqualTo(Optional.of(30));
		assertThat(laser.property(Laser::count).get()).contains(30);
	}
}
