package dev.outboard.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import dev.outboard.api.RemoteWorkerException;
import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerTimeoutException;
import dev.outboard.api.event.WorkerTopics;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.EachStartMethod;
import dev.outboard.testkit.EventRecorder;
import dev.outboard.testkit.TestWorkers;
import dev.outboard.testkit.probe.Probe;
import dev.outboard.testkit.probe.Probe.Colour;
import dev.outboard.testkit.probe.Probe.Point;
import dev.outboard.testkit.probe.Probe.Positive;

/** Calls into a worker, and what comes back. */
public class CallKit {

	@EachStartMethod
	void valuesOfEveryKindCrossBothWays(WorkerHandle<Probe> probe) throws Exception {
		answer(probe.call(p -> p.add(1, 2)), 3);
		answer(probe.call(p -> p.add("a", "ü")), "aü");
		answer(probe.call(p -> p.not(true)), false);
		answer(probe.call(p -> p.half(-0.0)), -0.0);
		answer(probe.call(p -> p.boxed(null)), null);
		answer(probe.call(p -> p.boxed(7)), 7);
		answer(probe.call(p -> p.text(null)), null);
		answer(probe.call(p -> p.path(Path.of("a/ü"))), Optional.of(Path.of("a/ü")));
		answer(probe.call(p -> p.path(null)), Optional.empty());
		Point point = new Point(1, 2, null);
		answer(probe.call(p -> p.map(Map.of("k", Set.of(point)))), Map.of("k", List.of(point)));
		answer(probe.call(p -> p.other(Colour.RED)), Colour.GREEN);
		answer(probe.call(p -> p.positive(new Point(3, 0, ""))), new Positive(3));
	}

	@EachStartMethod
	void argumentsAndResultsAreCopies(WorkerHandle<Probe> probe) throws Exception {
		byte[] mine = { 1, -1 };
		WorkerCall<byte[]> call = probe.call(p -> p.bytes(mine));
		mine[0] = 9;
		assertThat(Await.result(call)).containsExactly(1, -1).isNotSameAs(mine);
		Map<String, Set<Point>> map = new HashMap<>(Map.of("k", new HashSet<>()));
		Map<String, List<Point>> result = Await.result(probe.call(p -> p.map(map)));
		assertThat(result).isEqualTo(Map.of("k", List.of())).isNotSameAs(map);
		assertThatThrownBy(result::clear).as("what crossed can't be changed").isInstanceOf(UnsupportedOperationException.class);
		Point point = new Point(1, 2, "label");
		Map<String, Set<Point>> points = Map.of("p", Set.of(point));
		Point other = Await.result(probe.call(p -> p.map(points))).get("p").get(0);
		assertThat(other).isEqualTo(point).isNotSameAs(point);
	}

	@EachStartMethod
	void aLargeValueCrosses(WorkerHandle<Probe> probe) throws Exception {
		byte[] large = new byte[20 * 1024 * 1024];
		large[large.length - 1] = 42;
		answer(probe.call(p -> p.bytes(large)), large);
	}

	@EachStartMethod
	void aValueOverTheLimitIsRefusedAtTheSenderAndTheWorkerServesOn(TestWorkers workers) throws Exception {
		WorkerHandle<Probe> probe = workers.start(Probe.class, options -> options.messageLimit(1 << 20));
		byte[] tooLarge = new byte[1 << 20];
		assertThatThrownBy(() -> probe.call(p -> p.bytes(tooLarge))).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("limit").hasMessageContaining("1048576").hasMessageContaining("bytes(byte[])");
		answer(probe.call(p -> p.add(1, 1)), 2);
	}

	@EachStartMethod
	void runWaitsForTheEndAndWantsNoResult(WorkerHandle<Probe> probe) throws Exception {
		answer(probe.run(Probe::nothing), null);
		answer(probe.run(p -> p.add(1, 2)), null);
		answer(probe.call(Probe::order), List.of("nothing"));
	}

	@EachStartMethod
	void callStageCompletesAsTheStageDoes(WorkerHandle<Probe> probe) throws Exception {
		answer(probe.callStage(p -> p.later("x")), "later x");
		assertThatThrownBy(() -> Await.result(probe.callStage(p -> p.later(""))))
				.isInstanceOf(RemoteWorkerException.class).hasMessageContaining("empty");
	}

	@EachStartMethod
	void postIsOneWayAndInOrder(WorkerHandle<Probe> probe) throws Exception {
		probe.post(p -> p.note("1"));
		probe.post(p -> p.add(1, 2));
		probe.post(p -> p.note("2"));
		answer(probe.call(Probe::order), List.of("1", "2"));
	}

	@EachStartMethod
	void whatAPostedFunctionThrowsIsLogged(WorkerHandle<Probe> probe, TestWorkers workers) throws Exception {
		workers.expectLogged("nobody waits");
		probe.post(p -> p.fail("nobody waits"));
		answer(probe.call(p -> p.add(1, 1)), 2);
	}

	@EachStartMethod
	void callsRunOneAfterAnotherInOrder(WorkerHandle<Probe> probe) throws Exception {
		List<CompletableFuture<Void>> calls = new ArrayList<>();
		List<String> expected = new ArrayList<>();
		for (int i = 0; i < 1000; i++) {
			String text = Integer.toString(i);
			expected.add(text);
			calls.add(probe.run(p -> p.note(text)));
		}
		Await.result(CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new)));
		answer(probe.call(Probe::order), expected);
	}

	@EachStartMethod
	void callsMadeBeforeItRunsWaitForIt(TestWorkers workers) throws Exception {
		WorkerHandle<Probe> early = workers.create(Probe.class).start();
		answer(early.call(p -> p.add(20, 22)), 42);
	}

	@EachStartMethod
	void defaultMethodsRunInTheWorker(WorkerHandle<Probe> probe) throws Exception {
		answer(probe.call(p -> p.viaDefault("x")), "default x in " + Await.result(probe.call(Probe::pid)));
	}

	@EachStartMethod
	void whatTheFunctionThrowsArrivesWithClassMessageStackAndCause(WorkerHandle<Probe> probe) {
		assertThatThrownBy(() -> Await.result(probe.run(p -> p.fail("no such thing")))).isInstanceOfSatisfying(
				RemoteWorkerException.class, e -> {
					assertThat(e.remoteClassName()).isEqualTo("java.io.IOException");
					assertThat(e.remoteMessage()).contains("no such thing");
					assertThat(e.getStackTrace()[0].getMethodName()).isEqualTo("fail");
					assertThat(e.getCause()).isInstanceOf(RemoteWorkerException.class).hasMessageContaining("the cause");
				});
	}

	@EachStartMethod
	void anExceptionThatCannotBeEncodedAnswersByItsName(WorkerHandle<Probe> probe, TestWorkers workers) throws Exception {
		assertThatThrownBy(() -> Await.result(probe.run(Probe::failBadly))).isInstanceOfSatisfying(
				RemoteWorkerException.class, e -> {
					assertThat(e.remoteClassName()).isEqualTo("dev.outboard.testkit.probe.BadException");
					assertThat(e.remoteMessage()).hasValueSatisfying(text -> assertThat(text).contains("can't be had"));
					assertThat(e.getStackTrace()[0].getMethodName()).isEqualTo("failBadly");
				});
		workers.expectLogged("can't be had");
		EventRecorder events = workers.record(probe);
		probe.post(Probe::failBadly);
		events.await(recorder -> recorder.ofKind(WorkerTopics.ERROR).size() == 1);
		answer(probe.call(p -> p.add(1, 1)), 2);
	}

	@EachStartMethod
	void aResultThatCannotBeEncodedAnswersWithTheReason(WorkerHandle<Probe> probe) throws Exception {
		assertThatThrownBy(() -> Await.result(probe.call(Probe::unsendable))).isInstanceOf(RemoteWorkerException.class)
				.hasMessageContaining("jrt").hasMessageContaining("unsendable()");
		assertThatThrownBy(() -> probe.blocking().unsendable()).isInstanceOf(RemoteWorkerException.class)
				.hasMessageContaining("jrt");
		answer(probe.call(p -> p.add(1, 1)), 2);
	}

	@EachStartMethod
	void exceptionsCrossAsData(WorkerHandle<Probe> probe) throws Exception {
		Exception data = Await.result(probe.call(p -> p.asData("just data")));
		assertThat(data).isInstanceOfSatisfying(RemoteWorkerException.class,
				e -> assertThat(e.remoteClassName()).isEqualTo("java.lang.IllegalStateException"));
	}

	@EachStartMethod
	void aRecordThatRefusesItsValuesInTheWorkerFailsTheCall(WorkerHandle<Probe> probe) {
		assertThatThrownBy(() -> Await.result(probe.call(p -> p.positive(new Point(0, 0, "")))))
				.isInstanceOf(RemoteWorkerException.class).hasMessageContaining("not positive: 0");
	}

	@EachStartMethod
	void blockingReturnsResultsAndThrowsWhatTheFunctionThrows(WorkerHandle<Probe> probe) {
		Probe blocking = probe.blocking();
		assertThat(blocking.add(1, 2)).isEqualTo(3);
		assertThat(blocking.text("x")).isEqualTo("x");
		assertThat(blocking.later("x").toCompletableFuture().join()).isEqualTo("later x");
		assertThatThrownBy(() -> blocking.fail("boom")).isInstanceOf(RemoteWorkerException.class)
				.hasMessageContaining("boom");
	}

	@EachStartMethod
	void blockingGivesUpAtItsTimeoutAndCancelsTheCall(WorkerHandle<Probe> probe) throws Exception {
		assertThatThrownBy(() -> probe.blocking(Duration.ofMillis(50)).waitForRelease())
				.isInstanceOf(WorkerTimeoutException.class).hasMessageContaining("waitForRelease()");
		answer(probe.call(p -> p.add(1, 1)), 2);
	}

	private static <T> void answer(CompletableFuture<T> call, T expected) throws Exception {
		assertThat((Object) Await.result(call)).isEqualTo(expected);
	}
}
