package dev.outboard.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;

import org.junit.jupiter.api.io.TempDir;

import dev.outboard.api.ExitStatus;
import dev.outboard.api.ExitStatus.Kind;
import dev.outboard.api.RemoteWorkerException;
import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerExitedException;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerStartException;
import dev.outboard.api.WorkerState;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.EachStartMethod;
import dev.outboard.testkit.TestWorkers;
import dev.outboard.testkit.probe.BodyControl;
import dev.outboard.testkit.probe.Probe;
import dev.outboard.testkit.probe.Starter;

/** How workers start, and how they end. */
public class LifeKit {

	@TempDir
	Path folder;

	@EachStartMethod
	void aNewWorkerStartsRunsAndEndsInOrder(TestWorkers workers) throws Exception {
		WorkerHandle<Probe> probe = workers.create(Probe.class);
		assertThat(probe.state()).isEqualTo(WorkerState.NEW);
		assertThat(probe.pid()).isEmpty();
		assertThat(probe.displayName()).isEqualTo("probe#" + probe.instanceId());
		Await.result(probe.start().ready());
		assertThat(probe.state()).isEqualTo(WorkerState.RUNNING);
		assertThat(probe.incarnation()).isEqualTo(1);
		assertThat(probe.runningSince()).isPresent();
		assertThat(workers.service().workers()).contains(probe);
		assertThatThrownBy(probe::start).isInstanceOf(IllegalStateException.class);
		ExitStatus status = Await.result(probe.terminate());
		assertThat(status).isEqualTo(new ExitStatus(0, Kind.ORDERLY, "ended in order"));
		assertThat(probe.state()).isEqualTo(WorkerState.EXITED);
		assertThat(probe.join(Duration.ZERO)).isTrue();
	}

	@EachStartMethod
	void startArgumentsReachTheConstructorThatFits(TestWorkers workers) throws Exception {
		WorkerHandle<Starter> starter = workers.start(Starter.class,
				options -> options.arguments("COM3", 9600, List.of(new Probe.Point(1, 2, "p"))));
		assertThat(Await.result(starter.call(Starter::got))).containsExactly("COM3 9600 [Point[x=1, y=2, label=p]]",
				"dev.outboard.testkit.starter " + starter.instanceId() + " 1");
	}

	@EachStartMethod
	void startArgumentsThatFitNoConstructorFailTheStartWithTheRemedy(TestWorkers workers) {
		assertThatThrownBy(() -> workers.start(Starter.class, options -> options.arguments(1.5)))
				.isInstanceOf(WorkerStartException.class).hasMessageContaining("no public constructor")
				.hasMessageContaining("java.lang.Double").hasMessageContaining("StarterWorker(Path)");
	}

	@EachStartMethod
	void whatTheConstructorOrStartedThrowsIsTheReason(TestWorkers workers) throws Exception {
		for (boolean inConstructor : new boolean[] { true, false }) {
			WorkerHandle<Starter> starter = workers.service().start(Starter.class,
					workers.options().arguments(inConstructor));
			String expected = inConstructor ? "the constructor gave up" : "started gave up";
			WorkerCall<List<String>> early = starter.call(Starter::got);
			assertThatThrownBy(() -> Await.result(starter.ready())).isInstanceOf(WorkerStartException.class)
					.hasMessageContaining(expected).hasCauseInstanceOf(RemoteWorkerException.class);
			assertThatThrownBy(() -> Await.result(early)).isInstanceOf(WorkerExitedException.class)
					.hasMessageContaining(expected);
			assertThat(Await.result(starter.onExit()).kind()).isEqualTo(Kind.NOT_STARTED);
		}
	}

	@EachStartMethod
	void stoppingIsCalledOnTheWorkersThreadAtAnOrderlyEnd(TestWorkers workers) throws Exception {
		Path notes = folder.resolve("notes");
		WorkerHandle<Starter> starter = workers.start(Starter.class, options -> options.arguments(notes));
		Await.result(starter.terminate());
		assertThat(Files.readString(notes)).isEqualTo("TERMINATED on outboard-worker " + starter.displayName());
	}

	@EachStartMethod
	void killFailsTheCallsAndEndsTheWorker(WorkerHandle<Probe> probe) throws Exception {
		Path mark = folder.resolve("mark");
		WorkerCall<Void> running = probe.run(p -> p.holdUntilInterrupted(mark));
		WorkerCall<Integer> queued = probe.call(p -> p.add(1, 1));
		Await.until("it runs", () -> Files.exists(mark));
		ExitStatus status = Await.result(probe.kill());
		assertThat(status.kind()).isEqualTo(Kind.KILLED);
		assertThat(status.reason()).startsWith("was killed");
		assertThat(probe.state()).isEqualTo(WorkerState.EXITED);
		assertThatThrownBy(() -> Await.result(queued)).isInstanceOf(WorkerExitedException.class);
		Await.until("the running call is answered", running::isDone);
		assertThatThrownBy(() -> Await.result(probe.call(p -> p.add(1, 1)))).isInstanceOfSatisfying(
				WorkerExitedException.class, e -> assertThat(e.mayHaveRun()).isFalse());
	}

	@EachStartMethod
	void killLetsGoOfWhatHeedsNothing(WorkerHandle<Probe> probe) throws Exception {
		Path mark = folder.resolve("mark");
		Path release = folder.resolve("release");
		WorkerCall<Void> call = probe.run(p -> p.holdWhatever(mark, release));
		Await.until("it runs", () -> Files.exists(mark));
		try {
			assertThat(Await.result(probe.kill()).kind()).isEqualTo(Kind.KILLED);
			assertThatThrownBy(() -> Await.result(call)).isInstanceOf(WorkerExitedException.class);
		} finally {
			Files.createFile(release);
		}
	}

	@EachStartMethod
	void theEndIsToldThoughTheCommonPoolIsStuck(WorkerHandle<Probe> probe) throws Exception {
		Path mark = folder.resolve("mark");
		Path release = folder.resolve("release");
		WorkerCall<Void> call = probe.run(p -> p.holdWhatever(mark, release));
		Await.until("it runs", () -> Files.exists(mark));
		CountDownLatch stuck = new CountDownLatch(1);
		try {
			for (int i = 0; i < 2 * ForkJoinPool.getCommonPoolParallelism(); i++) {
				ForkJoinPool.commonPool().submit(() -> {
					stuck.await();
					return null;
				});
			}
			assertThat(Await.result(probe.kill()).kind()).isEqualTo(Kind.KILLED);
			assertThatThrownBy(() -> Await.result(call)).isInstanceOf(WorkerExitedException.class);
		} finally {
			stuck.countDown();
			Files.createFile(release);
		}
	}

	@EachStartMethod
	void killWhileItStartsEndsIt(TestWorkers workers) throws Exception {
		for (int i = 0; i < 10; i++) {
			WorkerHandle<Probe> probe = workers.create(Probe.class).start();
			WorkerCall<Integer> call = probe.call(p -> p.add(1, 1));
			Await.result(probe.kill());
			assertThat(probe.state()).isEqualTo(WorkerState.EXITED);
			assertThat(call.handle((answer, failure) -> failure == null || failure instanceof WorkerExitedException))
					.succeedsWithin(Await.LIMIT).isEqualTo(true);
		}
	}

	@EachStartMethod
	void terminateWhileItStartsEndsItInOrder(TestWorkers workers) throws Exception {
		WorkerHandle<Probe> probe = workers.create(Probe.class).start();
		assertThat(Await.result(probe.terminate()).kind()).isEqualTo(Kind.ORDERLY);
	}

	@EachStartMethod
	void terminateLetsTheRunningCallFinishAndRefusesQueuedOnes(WorkerHandle<Probe> probe) throws Exception {
		Path mark = folder.resolve("mark");
		WorkerCall<Void> running = probe.run(p -> p.holdUntilInterrupted(mark));
		WorkerCall<Void> queued = probe.run(p -> p.note("queued"));
		Await.until("it runs", () -> Files.exists(mark));
		CompletableFuture<ExitStatus> end = probe.terminate();
		assertThatThrownBy(() -> Await.result(queued)).isInstanceOfSatisfying(WorkerExitedException.class,
				e -> assertThat(e.mayHaveRun()).isFalse());
		assertThat(running).isNotDone();
		running.cancel(true);
		assertThat(Await.result(end).kind()).isEqualTo(Kind.ORDERLY);
	}

	@EachStartMethod
	void aOneWayCallThatIsNotRunAnyMoreIsTold(WorkerHandle<Probe> probe, TestWorkers workers) throws Exception {
		workers.expectLogged("was not run");
		Path mark = folder.resolve("mark");
		WorkerCall<Void> running = probe.run(p -> p.holdUntilInterrupted(mark));
		probe.post(p -> p.note("posted"));
		Await.until("it runs", () -> Files.exists(mark));
		CompletableFuture<ExitStatus> end = probe.terminate();
		running.cancel(true);
		assertThat(Await.result(end).kind()).isEqualTo(Kind.ORDERLY);
	}

	@EachStartMethod
	void aWorkerThatMissesTheDeadlineIsDestroyed(TestWorkers workers) throws Exception {
		Path mark = folder.resolve("mark");
		Path release = folder.resolve("release");
		WorkerHandle<Probe> probe = workers.start(Probe.class, options -> options.stopDeadline(Duration.ofMillis(100)));
		WorkerCall<Void> call = probe.run(p -> p.holdWhatever(mark, release));
		Await.until("it runs", () -> Files.exists(mark));
		try {
			ExitStatus status = Await.result(probe.terminate());
			assertThat(status.kind()).isEqualTo(Kind.KILLED);
			assertThat(status.reason()).contains("missed the deadline of 100 ms");
			assertThatThrownBy(() -> Await.result(call)).isInstanceOf(WorkerExitedException.class);
		} finally {
			Files.createFile(release);
		}
	}

	@EachStartMethod
	void aBodyRunsBesideTheCallsAndEndsTheWorker(WorkerHandle<BodyControl> body) throws Exception {
		assertThat(Await.result(body.call(BodyControl::threadOfBody))).isEqualTo("outboard-body " + body.displayName());
		Await.result(body.run(BodyControl::letReturn));
		assertThat(Await.result(body.onExit())).isEqualTo(new ExitStatus(0, Kind.ORDERLY, "ended in order"));
	}

	@EachStartMethod
	void aBodyCanChooseTheExitStatus(WorkerHandle<BodyControl> body) throws Exception {
		Await.result(body.run(b -> b.letExit(4)));
		assertThat(Await.result(body.onExit()).code()).isEqualTo(4);
		assertThat(body.state()).isEqualTo(WorkerState.FAILED);
	}

	@EachStartMethod
	void aBodyThatThrowsFailsTheWorkerWithTheReason(WorkerHandle<BodyControl> body) throws Exception {
		Await.result(body.run(BodyControl::letThrow));
		assertThat(Await.result(body.onExit()).reason()).contains("its body threw").contains("the body gave up");
		assertThat(body.state()).isEqualTo(WorkerState.FAILED);
	}

	@EachStartMethod
	void aBodyIsInterruptedAtTheEnd(WorkerHandle<BodyControl> body) throws Exception {
		Await.result(body.call(BodyControl::threadOfBody));
		assertThat(Await.result(body.terminate()).kind()).isEqualTo(Kind.ORDERLY);
	}

	@EachStartMethod
	void aWorkerThatWasNeverStartedEndsAtOnce(TestWorkers workers) throws Exception {
		WorkerHandle<Probe> probe = workers.create(Probe.class);
		assertThat(Await.result(probe.terminate()).code()).isEqualTo(-1);
		assertThat(probe.state()).isEqualTo(WorkerState.EXITED);
		assertThatThrownBy(probe::start).isInstanceOf(IllegalStateException.class);
	}

	@EachStartMethod
	void onExitDependsOnNoListener(WorkerHandle<Probe> probe) throws Exception {
		CompletableFuture<Void> release = new CompletableFuture<>();
		probe.onExit().thenRun(release::join);
		// Its answer is its failure by the kill, so that what comes of it doesn't run here.
		probe.call(Probe::waitForRelease).handle((answer, failure) -> release.join());
		Await.result(probe.kill());
		assertThat(probe.join(Await.LIMIT)).isTrue();
		release.complete(null);
	}
}
