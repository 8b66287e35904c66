package dev.outboard.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.io.TempDir;

import dev.outboard.api.CallPolicy;
import dev.outboard.api.CallRejectedException;
import dev.outboard.api.ExitStatus;
import dev.outboard.api.ExitStatus.Kind;
import dev.outboard.api.RestartPolicy;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerExitedException;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerStartException;
import dev.outboard.api.WorkerState;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.EachStartMethod;
import dev.outboard.testkit.LogRecorder;
import dev.outboard.testkit.TestWorkers;
import dev.outboard.testkit.probe.BodyControl;
import dev.outboard.testkit.probe.Starter;

/** How workers are started again, when that is given up, and what their calls meet meanwhile. */
public class SupervisionKit {

	private static final Duration SHORT = Duration.ofMillis(10);
	private static final Duration LONG = Duration.ofHours(1);

	@TempDir
	Path folder;

	@EachStartMethod
	void aWorkerThatFailsIsStartedAgainAndItsHandleStaysValid(TestWorkers workers) throws Exception {
		WorkerHandle<BodyControl> body = workers.start(BodyControl.class,
				options -> options.restart(RestartPolicy.onFailure().delay(SHORT, SHORT)));
		Await.result(body.run(BodyControl::letThrow));
		awaitIncarnation(body, 2);
		assertThat(Await.result(body.call(BodyControl::threadOfBody))).startsWith("outboard-body");
		assertThat(body.onExit()).isNotDone();
		assertThat(body.state()).isEqualTo(WorkerState.RUNNING);
		assertThat(Await.result(body.terminate()).kind()).isEqualTo(Kind.ORDERLY);
	}

	@EachStartMethod
	void theEndOfABodyIsSuccessWhichOnlyAlwaysFollowsUp(TestWorkers workers) throws Exception {
		WorkerHandle<BodyControl> onFailure = workers.start(BodyControl.class,
				options -> options.restart(RestartPolicy.onFailure().delay(SHORT, SHORT)));
		WorkerHandle<BodyControl> always = workers.start(BodyControl.class,
				options -> options.restart(RestartPolicy.always().delay(SHORT, SHORT)));
		Await.result(onFailure.run(BodyControl::letReturn));
		Await.result(always.run(BodyControl::letReturn));
		assertThat(Await.result(onFailure.onExit()).kind()).isEqualTo(Kind.ORDERLY);
		awaitIncarnation(always, 2);
	}

	@EachStartMethod
	void aWorkerThatCanNotStartIsTriedUntilItCan(TestWorkers workers) throws Exception {
		Path attempts = folder.resolve("attempts");
		WorkerHandle<Starter> starter = workers.start(Starter.class, options -> options.arguments(attempts, 2)
				.restart(RestartPolicy.onFailure().delay(SHORT, SHORT)));
		assertThat(starter.incarnation()).isEqualTo(3);
		assertThat(Await.result(starter.call(Starter::got))).hasSize(1);
	}

	@EachStartMethod
	void restartsAreGivenUpAtTheLimitWithTheirNumberAndTheLastFailure(TestWorkers workers) throws Exception {
		WorkerHandle<Starter> starter = workers.service().start(Starter.class, workers.options().arguments(true)
				.restart(RestartPolicy.onFailure().delay(SHORT, SHORT).limit(2, LONG)));
		ExitStatus status = Await.result(starter.onExit());
		assertThat(status.reason()).contains("given up after 2 restarts within 3600.0 s")
				.contains("the last time it could not start").contains("the constructor gave up");
		assertThat(status.kind()).isEqualTo(Kind.NOT_STARTED);
		assertThat(starter.state()).isEqualTo(WorkerState.FAILED);
		assertThat(starter.incarnation()).isEqualTo(3);
		assertThatThrownBy(() -> Await.result(starter.ready())).isInstanceOf(WorkerStartException.class)
				.hasMessageContaining("given up");
	}

	@EachStartMethod
	void whatNoFurtherStartCouldMendIsNotTriedAgain(TestWorkers workers) throws Exception {
		StartOptions options = workers.options().arguments(1.5).restart(RestartPolicy.always().delay(LONG, LONG));
		WorkerHandle<Starter> starter = workers.service().start(Starter.class, options);
		assertThat(Await.result(starter.onExit()).kind()).isEqualTo(Kind.NOT_STARTED);
		assertThat(starter.incarnation()).isEqualTo(1);
	}

	@EachStartMethod
	void terminateAndKillEndAWorkerThatWaitsToBeStartedAgain(TestWorkers workers) throws Exception {
		for (boolean kill : new boolean[] { true, false }) {
			WorkerHandle<BodyControl> body = failedOnce(workers, CallPolicy.defaults(), LONG);
			assertThat(body.pid()).isEmpty();
			assertThat(body.runningSince()).isEmpty();
			ExitStatus status = Await.result(kill ? body.kill() : body.terminate());
			assertThat(status.kind()).isEqualTo(Kind.ORDERLY);
			assertThat(body.state()).isEqualTo(WorkerState.EXITED);
			assertThat(body.incarnation()).isEqualTo(1);
		}
	}

	@EachStartMethod
	void callsThatAreMadeMeanwhileWaitForTheNextIncarnation(TestWorkers workers) throws Exception {
		WorkerHandle<BodyControl> body = failedOnce(workers, CallPolicy.defaults(), Duration.ofSeconds(2));
		assertThat(Await.result(body.call(BodyControl::threadOfBody))).startsWith("outboard-body");
		assertThat(body.incarnation()).isEqualTo(2);
	}

	@EachStartMethod
	void callsDoNotWaitForAWorkerWhereTheyAreNotTo(TestWorkers workers) throws Exception {
		WorkerHandle<BodyControl> body = failedOnce(workers, CallPolicy.defaults().waitWhileDown(false), LONG);
		assertThatThrownBy(() -> Await.result(body.call(BodyControl::threadOfBody)))
				.isInstanceOf(CallRejectedException.class).hasMessageContaining("threadOfBody()")
				.hasMessageContaining("the worker is BACKOFF");
		assertThatThrownBy(() -> body.post(BodyControl::letReturn)).isInstanceOf(CallRejectedException.class);
		assertThatThrownBy(() -> body.blocking().threadOfBody()).isInstanceOf(CallRejectedException.class);
	}

	@EachStartMethod
	void callsThatWaitForAWorkerAreBoundedAndFailWithItsEnd(TestWorkers workers) throws Exception {
		WorkerHandle<BodyControl> body = failedOnce(workers, CallPolicy.defaults().limit(2), LONG);
		CompletableFuture<String> first = body.call(BodyControl::threadOfBody);
		CompletableFuture<String> second = body.call(BodyControl::threadOfBody);
		assertThatThrownBy(() -> Await.result(body.call(BodyControl::threadOfBody)))
				.isInstanceOf(CallRejectedException.class).hasMessageContaining("2 calls");
		assertThat(first).isNotDone();
		Await.result(body.kill());
		for (CompletableFuture<String> call : List.of(first, second)) {
			assertThatThrownBy(() -> Await.result(call)).isInstanceOfSatisfying(WorkerExitedException.class,
					e -> assertThat(e.mayHaveRun()).isFalse());
		}
	}

	@EachStartMethod
	void oneWayCallsThatWaitedInVainAreReportedAndBounded(TestWorkers workers) throws Exception {
		workers.expectLogged("letReturn() was not started");
		WorkerHandle<BodyControl> body = failedOnce(workers, CallPolicy.defaults().limit(1), LONG);
		body.post(BodyControl::letReturn);
		assertThatThrownBy(() -> body.post(BodyControl::letThrow)).isInstanceOf(CallRejectedException.class);
		try (var log = new LogRecorder()) {
			Await.result(body.kill());
			Await.until("it is reported", () -> !log.mentioning("letReturn() was not started").isEmpty());
		}
	}

	private static WorkerHandle<BodyControl> failedOnce(TestWorkers workers, CallPolicy calls, Duration delay)
			throws Exception {
		WorkerHandle<BodyControl> body = workers.start(BodyControl.class,
				options -> options.calls(calls).restart(RestartPolicy.onFailure().delay(delay, delay)));
		Await.result(body.run(BodyControl::letThrow));
		Await.until("it waits", () -> body.state() == WorkerState.BACKOFF);
		return body;
	}

	private static void awaitIncarnation(WorkerHandle<?> worker, int incarnation) {
		Await.until("incarnation " + incarnation,
				() -> worker.incarnation() == incarnation && worker.state() == WorkerState.RUNNING);
	}
}
