package dev.outboard.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.osgi.service.event.Event;

import dev.outboard.api.Capability;
import dev.outboard.api.ExitStatus.Kind;
import dev.outboard.api.Subscription;
import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.event.WorkerEventProperties;
import dev.outboard.api.event.WorkerTopics;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.EachStartMethod;
import dev.outboard.testkit.EventRecorder;
import dev.outboard.testkit.TestWorkers;
import dev.outboard.testkit.probe.Laser;
import dev.outboard.testkit.probe.Laser.Line;
import dev.outboard.testkit.probe.Laser.Reading;

/** Signals, and the results that are announced as signals. */
public class SignalKit {

	@EachStartMethod
	void whatIsEmittedBeforeTheStartIsDoneArrivesInOrder(TestWorkers workers) throws Exception {
		WorkerHandle<Laser> laser = workers.create(Laser.class);
		List<Object> values = new CopyOnWriteArrayList<>();
		laser.signal(Laser::readings).subscribe(values::add);
		laser.signal(Laser::strict).subscribe(values::add);
		Await.result(laser.start().ready());
		List<Object> expected = new ArrayList<>();
		expected.add(new Reading(1, "constructor"));
		IntStream.rangeClosed(1, 10).forEach(i -> expected.add(-i));
		expected.add(new Reading(2, "constructor"));
		expected.add(new Reading(3, "started"));
		Await.untilAsserted(() -> assertThat(values).isEqualTo(expected));
	}

	@EachStartMethod
	void signalsOfAWorkerKeepTheirOrderAmongEachOther(TestWorkers workers) throws Exception {
		WorkerHandle<Laser> laser = workers.start(Laser.class);
		List<Object> values = new CopyOnWriteArrayList<>();
		laser.signal(Laser::readings).subscribe(reading -> values.add(reading.number() + " reading"));
		laser.signal(Laser::strict).subscribe(number -> values.add(number + " strict"));
		Await.result(laser.run(l -> l.alternate(2000)));
		Await.until("the last", () -> values.contains("2000 reading"));
		assertThat(values.subList(values.indexOf("1 strict"), values.size())).isEqualTo(IntStream.rangeClosed(1, 2000)
				.boxed().flatMap(i -> Stream.of(i + " strict", i + " reading")).toList());
	}

	@EachStartMethod
	void anyThreadOfTheWorkerMayEmit(WorkerHandle<Laser> laser) throws Exception {
		List<Integer> values = new CopyOnWriteArrayList<>();
		laser.signal(Laser::strict).subscribe(values::add);
		Await.result(laser.run(l -> l.emitFromThreads(4, 500)));
		Await.until("all", () -> values.stream().filter(v -> v > 0).count() == 2000);
		for (int thread = 1; thread <= 4; thread++) {
			int first = thread * 1000;
			assertThat(values.stream().filter(v -> v >= first && v < first + 1000).toList())
					.isEqualTo(IntStream.range(first, first + 500).boxed().toList());
		}
	}

	@EachStartMethod
	void aBlockingSignalWaitsForItsListenerAndLosesNothing(TestWorkers workers) throws Exception {
		WorkerHandle<Laser> laser = workers.start(Laser.class, options -> options.concurrency(2));
		Gate<Integer> listener = new Gate<>();
		laser.signal(Laser::strict).subscribe(value -> {
			if (value > 0) {
				listener.accept(value);
			}
		});
		WorkerCall<Void> call = laser.run(l -> l.emit(Line.STRICT, 1, 500));
		assertHeldUp(laser, call, listener);
		listener.open();
		Await.result(call);
		listener.awaitLast(500);
		assertThat(listener.values()).isEqualTo(numbers(1, 500));
	}

	/** Waits until four values are on their way to {@code listener}, which is held, and checks that no more are sent. */
	static void assertHeldUp(WorkerHandle<Laser> laser, WorkerCall<Void> call, Gate<Integer> listener) throws Exception {
		Await.until("as many as there is room for", () -> laser.property(Laser::count).get().orElseThrow() == 4);
		listener.awaitHeld();
		for (int rate = 1; rate <= 100; rate++) {
			Await.result(laser.property(Laser::rate).set(rate));
		}
		assertThat(laser.property(Laser::count).get()).as("no more was emitted meanwhile").contains(4);
		assertThat(call).isNotDone();
	}

	@EachStartMethod
	void theEndLetsABlockedEmitterGoOnAndItsValuesArrive(TestWorkers workers) throws Exception {
		WorkerHandle<Laser> laser = workers.start(Laser.class);
		EventRecorder events = workers.record(laser);
		Gate<Integer> listener = new Gate<>();
		laser.signal(Laser::strict).subscribe(value -> {
			if (value > 0) {
				listener.accept(value);
			}
		});
		WorkerCall<Void> call = laser.run(l -> l.emit(Line.STRICT, 1, 50));
		listener.awaitHeld();
		assertThat(Await.result(laser.terminate()).kind()).isEqualTo(Kind.ORDERLY);
		Await.result(call);
		listener.open();
		listener.awaitLast(50);
		assertThat(listener.values()).isEqualTo(numbers(1, 50));
		assertEndsWithExit(events);
	}

	@EachStartMethod
	void cancellingACallWhoseEmitterWaitsEndsIt(TestWorkers workers) throws Exception {
		WorkerHandle<Laser> laser = workers.start(Laser.class);
		Gate<Integer> listener = new Gate<>();
		laser.signal(Laser::strict).subscribe(listener);
		WorkerCall<Void> call = laser.run(l -> l.emit(Line.STRICT, 1, 50));
		listener.awaitHeld();
		call.cancel(true);
		int next = Await.result(laser.call(l -> l.measure(3)));
		assertThat(next).isEqualTo(3);
		listener.open();
	}

	@EachStartMethod
	void ofALatestSignalASlowListenerGetsTheLastValue(WorkerHandle<Laser> laser) throws Exception {
		Gate<Integer> listener = new Gate<>();
		laser.signal(Laser::newest).subscribe(listener);
		Await.result(laser.run(l -> l.emit(Line.NEWEST, 1, 1)));
		listener.awaitHeld();
		Await.result(laser.run(l -> l.emit(Line.NEWEST, 2, 5000)));
		listener.open();
		listener.awaitLast(5000);
		assertThat(listener.values()).containsExactly(1, 5000);
	}

	@EachStartMethod
	void whatADroppingSignalDropsIsCounted(WorkerHandle<Laser> laser, TestWorkers workers) throws Exception {
		EventRecorder events = workers.record(laser);
		Gate<Integer> listener = new Gate<>();
		Subscription subscription = laser.signal(Laser::lossy).subscribe(listener);
		Await.result(laser.run(l -> l.emit(Line.LOSSY, 1, 1)));
		listener.awaitHeld();
		Await.result(laser.run(l -> l.emit(Line.LOSSY, 2, 1000)));
		listener.open();
		listener.awaitLast(1000);
		assertThat(listener.values()).containsExactly(1, 997, 998, 999, 1000);
		assertThat(subscription.dropped()).isEqualTo(995);
		events.await(e -> signals(e, "lossy").size() == 5);
		assertThat(signals(events, "lossy")).extracting(e -> e.getProperty(WorkerEventProperties.DROPPED))
				.containsExactly(null, 995L, null, null, null);
	}

	@EachStartMethod
	void resultsAreSignalsByNameAndType(TestWorkers workers) throws Exception {
		WorkerHandle<Laser> laser = workers.create(Laser.class);
		EventRecorder events = workers.record(laser);
		List<Object> values = new ArrayList<>();
		laser.signal("measure_changed", Integer.class).subscribe(values::add);
		laser.signal("calibrate_done", Reading.class).subscribe(values::add);
		laser.signal("scan: all/some", Void.class).subscribe(values::add);
		laser.start();
		laser.call(l -> l.measure(1));
		laser.post(l -> l.calibrate(2));
		laser.run(Laser::scan);
		Await.result(laser.ready());
		assertThat(laser.blocking().measure(4)).isEqualTo(4);
		events.await(e -> values.size() == 4);
		assertThat(values).containsExactly(1, new Reading(2, "calibrated"), null, 4);
		events.await(e -> signals(e, "measure_changed").size() == 2);
		Event record = signals(events, "calibrate_done").get(0);
		assertThat(record.getProperty(WorkerEventProperties.VALUE)).isEqualTo(new Reading(2, "calibrated"));
		assertThat(record.getProperty(WorkerEventProperties.COMPONENT_PREFIX + "number")).isEqualTo(2);
		assertThat(record.getProperty(WorkerEventProperties.COMPONENT_PREFIX + "note")).isEqualTo("calibrated");
		assertThat(signals(events, "scan: all/some").get(0).getTopic()).isEqualTo(
				WorkerTopics.signal(laser.definition().id(), laser.instanceId(), "scan: all/some"));
	}

	@EachStartMethod
	void aSignalWithoutValuesDeliversNull(WorkerHandle<Laser> laser, TestWorkers workers) throws Exception {
		EventRecorder events = workers.record(laser);
		List<Object> values = new ArrayList<>();
		laser.signal(Laser::blinked).subscribe(values::add);
		Await.result(laser.run(Laser::blink));
		events.await(e -> signals(e, "blinked").size() == 1);
		assertThat(values).containsExactly((Object) null);
		assertThat(signals(events, "blinked").get(0).containsProperty(WorkerEventProperties.VALUE)).isFalse();
	}

	@EachStartMethod
	void whatAListenerThrowsIsLoggedAndDisturbsNoOther(WorkerHandle<Laser> laser, TestWorkers workers) throws Exception {
		workers.expectLogged("a listener of blinked threw");
		List<Object> values = new CopyOnWriteArrayList<>();
		laser.signal(Laser::blinked).subscribe(value -> {
			throw new IllegalStateException("no light");
		});
		laser.signal(Laser::blinked).subscribe(value -> values.add("blink"));
		Await.result(laser.run(Laser::blink));
		Await.result(laser.run(Laser::blink));
		Await.until("both", () -> values.size() == 2);
	}

	@EachStartMethod
	void aClosedSubscriptionGetsNothingMore(WorkerHandle<Laser> laser) throws Exception {
		Gate<Integer> listener = new Gate<>();
		Subscription subscription = laser.signal(Laser::newest).subscribe(listener);
		List<Integer> others = new CopyOnWriteArrayList<>();
		laser.signal(Laser::newest).subscribe(others::add);
		Await.result(laser.run(l -> l.emit(Line.NEWEST, 1, 1)));
		listener.awaitHeld();
		Await.result(laser.run(l -> l.emit(Line.NEWEST, 2, 2)));
		subscription.close();
		listener.open();
		Await.until("the other's", () -> others.contains(2));
		assertThat(listener.values()).containsExactly(1);
	}

	@EachStartMethod
	void whatIsEmittedJustBeforeTheEndArrivesBeforeIt(TestWorkers workers) throws Exception {
		WorkerHandle<Laser> laser = workers.start(Laser.class);
		EventRecorder events = workers.record(laser);
		laser.signal(Laser::readings).subscribe(reading -> {
		});
		for (int i = 0; i < 200; i++) {
			int n = i;
			laser.call(l -> l.measure(n));
		}
		Await.result(laser.run(l -> l.emitAndLeave(1000)));
		Await.result(laser.onExit());
		assertEndsWithExit(events);
		assertThat(values(events, "measure_changed")).isEqualTo(numbers(0, 199));
		assertThat(values(events, "readings")).endsWith(new Reading(1000, "leaving"), new Reading(4, "stopping"))
				.containsAll(IntStream.rangeClosed(1, 1000).mapToObj(reading("leaving")).toList());
	}

	@EachStartMethod(needs = Capability.ISOLATION)
	void whatIsEmittedJustBeforeTheJvmExitsArrivesToo(WorkerHandle<Laser> laser, TestWorkers workers) throws Exception {
		workers.expectLogged("emitAndExit(int) may have run");
		List<Reading> values = new CopyOnWriteArrayList<>();
		laser.signal(Laser::readings).subscribe(values::add);
		laser.post(l -> l.emitAndExit(2000));
		assertThat(Await.result(laser.onExit()).code()).isEqualTo(3);
		Await.until("the last", () -> values.contains(new Reading(2000, "exiting")));
		assertThat(values.stream().filter(r -> r.note().equals("exiting")).toList())
				.isEqualTo(IntStream.rangeClosed(1, 2000).mapToObj(reading("exiting")).toList());
	}

	@EachStartMethod
	void aLambdaThatMeansNoOneMemberIsRefusedWithTheRemedy(WorkerHandle<Laser> laser) {
		assertThatThrownBy(() -> laser.signal(l -> {
			l.readings();
			return l.strict();
		})).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("must return one signal or property of Laser")
				.hasMessageContaining("[readings, strict]");
		assertThatThrownBy(() -> laser.call(l -> l.readings())).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("handle.signal(Laser::readings)");
		assertThatThrownBy(() -> laser.blocking().readings()).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("handle.signal(Laser::readings)");
		assertThatThrownBy(() -> laser.signal("measure_done", Integer.class)).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("no signal measure_done").hasMessageContaining("measure_changed");
		assertThatThrownBy(() -> laser.signal("measure_changed", String.class)).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("values of type int, not java.lang.String");
	}

	private static void assertEndsWithExit(EventRecorder events) {
		events.await(e -> e.values(WorkerTopics.STATE, WorkerEventProperties.STATE).contains("EXITED"));
		List<Event> all = events.all();
		assertThat(all.get(all.size() - 1).getProperty(WorkerEventProperties.STATE)).isEqualTo("EXITED");
	}

	private static List<Event> signals(EventRecorder events, String name) {
		return events.ofKind(WorkerTopics.SIGNAL).stream()
				.filter(event -> name.equals(event.getProperty(WorkerEventProperties.SIGNAL))).toList();
	}

	private static List<Object> values(EventRecorder events, String name) {
		return signals(events, name).stream().map(event -> event.getProperty(WorkerEventProperties.VALUE)).toList();
	}

	private static IntFunction<Reading> reading(String note) {
		return number -> new Reading(number, note);
	}

	private static List<Integer> numbers(int first, int last) {
		return IntStream.rangeClosed(first, last).boxed().toList();
	}
}
