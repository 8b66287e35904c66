package dev.outboard.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.outboard.api.Capability;
import dev.outboard.api.RemoteWorkerException;
import dev.outboard.api.RestartPolicy;
import dev.outboard.api.Subscription;
import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerMetrics;
import dev.outboard.api.WorkerState;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.EachStartMethod;
import dev.outboard.testkit.TestWorkers;
import dev.outboard.testkit.probe.BodyControl;
import dev.outboard.testkit.probe.Laser;
import dev.outboard.testkit.probe.Laser.Line;
import dev.outboard.testkit.probe.Probe;

/** What a worker tells of itself while somebody looks. */
public class MetricsKit {

	private static final Duration OFTEN = Duration.ofMillis(20);

	@EachStartMethod
	void callsAreCountedByWhatBecameOfThem(WorkerHandle<Probe> probe) throws Exception {
		Await.result(probe.call(p -> p.add(1, 2)));
		assertThatThrownBy(() -> Await.result(probe.run(p -> p.fail("no")))).isInstanceOf(RemoteWorkerException.class);
		WorkerCall<String> running = probe.call(Probe::waitForRelease);
		WorkerCall<Integer> queued = probe.call(p -> p.add(3, 4));
		Await.untilAsserted(() -> {
			WorkerMetrics.Calls calls = Await.result(probe.metrics()).calls();
			assertThat(calls.done()).isEqualTo(1);
			assertThat(calls.failed()).isEqualTo(1);
			assertThat(calls.inFlight()).isEqualTo(2);
			assertThat(calls.queued()).hasValue(1);
		});
		running.cancel(true);
		Await.result(queued);
		WorkerMetrics.Calls calls = Await.result(probe.metrics()).calls();
		assertThat(calls.done()).isEqualTo(2);
		assertThat(calls.failed()).isEqualTo(2);
		assertThat(calls.inFlight()).isZero();
	}

	@EachStartMethod
	void callsOfAWorkerThatDoesNotRunAreQueued(TestWorkers workers) throws Exception {
		WorkerHandle<BodyControl> body = workers.start(BodyControl.class, options -> options
				.restart(RestartPolicy.always().delay(Duration.ofHours(1), Duration.ofHours(1))));
		Await.result(body.metrics().thenAccept(before -> assertThat(before.restarts()).isZero()));
		body.run(BodyControl::letReturn);
		Await.until("it waits", () -> body.state() == WorkerState.BACKOFF);
		body.run(BodyControl::letReturn);
		WorkerMetrics metrics = Await.result(body.metrics());
		assertThat(metrics.calls().queued()).hasValue(1);
		assertThat(metrics.uptime()).isEmpty();
		assertThat(metrics.heap()).isEmpty();
		assertThat(metrics.cpu()).isEmpty();
		assertThat(metrics.residentMemory()).isEmpty();
	}

	@EachStartMethod
	void eventsAndDropsAreCounted(WorkerHandle<Laser> laser) throws Exception {
		long before = Await.result(laser.metrics()).events().total();
		Gate<Integer> listener = new Gate<>();
		laser.signal(Laser::lossy).subscribe(listener);
		Await.result(laser.run(l -> l.emit(Line.LOSSY, 1, 1)));
		listener.awaitHeld();
		Await.result(laser.run(l -> l.emit(Line.LOSSY, 2, 1000)));
		WorkerMetrics.Events events = Await.result(laser.metrics()).events();
		assertThat(events.total() - before).as("signals, and as many changes of the property count").isEqualTo(2000);
		assertThat(events.perSecond()).isPositive();
		assertThat(events.waiting()).isPositive();
		assertThat(events.dropped()).containsOnlyKeys("lossy").containsEntry("lossy", 995L);
		listener.open();
		listener.awaitLast(1000);
		Await.until("all is delivered", () -> Await.result(laser.metrics()).events().waiting() == 0);
	}

	@EachStartMethod(needs = Capability.ISOLATION)
	void aProcessTellsOfItsMemoryAndWork(WorkerHandle<Probe> probe) throws Exception {
		WorkerMetrics first = Await.result(probe.metrics());
		assertThat(first.incarnation()).isEqualTo(1);
		assertThat(first.uptime()).hasValueSatisfying(uptime -> assertThat(uptime).isPositive());
		WorkerMetrics.Heap heap = first.heap().orElseThrow();
		assertThat(heap.used()).isPositive().isLessThanOrEqualTo(heap.committed());
		assertThat(heap.committed()).isLessThanOrEqualTo(heap.max());
		List<WorkerMetrics> samples = new CopyOnWriteArrayList<>();
		WorkerCall<Void> busy = probe.run(Probe::loop);
		try (Subscription subscription = probe.observeMetrics(OFTEN, samples::add)) {
			Await.until("it is seen to work", () -> samples.stream().skip(1).anyMatch(s -> s.cpu().orElse(0) > 0));
		}
		probe.kill();
		assertThatThrownBy(() -> Await.result(busy)).isNotNull();
		if (Files.isDirectory(Path.of("/proc/self"))) {
			assertThat(first.residentMemory().orElseThrow()).isGreaterThan(heap.used());
		}
	}

	@EachStartMethod("thread")
	void aThreadHasNoFiguresOfAProcess(WorkerHandle<Probe> probe) throws Exception {
		Await.result(probe.call(p -> p.add(1, 2)));
		WorkerMetrics metrics = Await.result(probe.metrics());
		assertThat(metrics.calls().done()).isEqualTo(1);
		assertThat(metrics.uptime()).isPresent();
		assertThat(metrics.heap()).isEmpty();
		assertThat(metrics.cpu()).isEmpty();
		assertThat(metrics.residentMemory()).isEmpty();
	}

	@EachStartMethod
	void anObserverSeesAllIncarnationsAndNothingAfterTheEnd(TestWorkers workers) throws Exception {
		WorkerHandle<BodyControl> body = workers.service().create(BodyControl.class, workers.options()
				.restart(RestartPolicy.always().delay(Duration.ofMillis(1), Duration.ofMillis(1))));
		List<WorkerMetrics> samples = new CopyOnWriteArrayList<>();
		body.observeMetrics(OFTEN, samples::add);
		Await.until("the first, of a new worker", () -> !samples.isEmpty());
		assertThat(samples.get(0).incarnation()).isZero();
		Await.result(body.start().ready());
		body.run(BodyControl::letReturn);
		Await.until("it is seen to be started again", () -> samples.get(samples.size() - 1).restarts() == 1
				&& samples.get(samples.size() - 1).uptime().isPresent());
		Await.result(body.kill());
		assertThat(Await.result(body.metrics()).uptime()).isEmpty();
	}

	@EachStartMethod
	void whileAnObserverIsBusySamplesAreDropped(WorkerHandle<Probe> probe) throws Exception {
		Gate<WorkerMetrics> listener = new Gate<>();
		Subscription subscription = probe.observeMetrics(OFTEN, listener);
		listener.awaitHeld();
		Await.until("some are dropped", () -> subscription.dropped() > 2);
		assertThat(listener.values()).hasSize(1);
		subscription.close();
		listener.open();
		assertThatThrownBy(() -> probe.observeMetrics(Duration.ZERO, metrics -> {
		})).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("PT0S");
	}
}
