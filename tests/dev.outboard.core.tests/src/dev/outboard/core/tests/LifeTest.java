package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.outboard.api.ContractAction;
import dev.outboard.api.ExitStatus;
import dev.outboard.api.ExitStatus.Kind;
import dev.outboard.api.RemoteWorkerException;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerExitedException;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerStartException;
import dev.outboard.api.WorkerState;
import dev.outboard.core.tests.probe.BodyControl;
import dev.outboard.core.tests.probe.Probe;
import dev.outboard.core.tests.probe.Starter;

/** How workers start, and every way they end. */
class LifeTest extends WorkerTest {

	@Test
	void aNewWorkerStartsRunsAndEndsInOrder() throws Exception {
		WorkerHandle<Probe> probe = workers.create(Probe.class);
		assertThat(probe.state()).isEqualTo(WorkerState.NEW);
		assertThat(probe.pid()).isEmpty();
		assertThat(probe.displayName()).isEqualTo("probe#" + probe.instanceId());
		get(probe.start().ready());
		assertThat(probe.state()).isEqualTo(WorkerState.RUNNING);
		assertThat(probe.incarnation()).isEqualTo(1);
		assertThat(probe.runningSince()).isPresent();
		assertThat(workers.workers()).contains(probe);
		assertThatThrownBy(probe::start).isInstanceOf(IllegalStateException.class);
		ExitStatus status = get(probe.terminate());
		assertThat(status).isEqualTo(new ExitStatus(0, Kind.ORDERLY, "ended in order"));
		assertThat(probe.state()).isEqualTo(WorkerState.EXITED);
		assertThat(probe.join(Duration.ZERO)).isTrue();
	}

	@Test
	void startArgumentsReachTheConstructorThatFits() throws Exception {
		StartOptions options = StartOptions.defaults().arguments("COM3", 9600, List.of(new Probe.Point(1, 2, "p")));
		WorkerHandle<Starter> starter = workers.start(Starter.class, options);
		answer(starter.call(Starter::got)).isEqualTo(List.of("COM3 9600 [Point[x=1, y=2, label=p]]",
				"dev.outboard.core.tests.starter " + starter.instanceId() + " 1"));
	}

	@Test
	void startArgumentsThatFitNoConstructorFailTheStartWithTheRemedy() {
		WorkerHandle<Starter> starter = workers.start(Starter.class, StartOptions.defaults().arguments(1.5));
		assertThatThrownBy(() -> get(starter.ready())).isInstanceOf(WorkerStartException.class)
				.hasMessageContaining("no public constructor").hasMessageContaining("java.lang.Double")
				.hasMessageContaining("StarterWorker(Path)");
		assertThat(starter.state()).isEqualTo(WorkerState.FAILED);
	}

	@Test
	void whatTheConstructorOrStartedThrowsIsTheReason() throws Exception {
		for (boolean inConstructor : new boolean[] { true, false }) {
			WorkerHandle<Starter> starter = workers.start(Starter.class,
					StartOptions.defaults().arguments(inConstructor));
			String expected = inConstructor ? "the constructor gave up" : "started gave up";
			WorkerCall<List<String>> early = starter.call(Starter::got);
			assertThatThrownBy(() -> get(starter.ready())).isInstanceOf(WorkerStartException.class)
					.hasMessageContaining(expected).hasCauseInstanceOf(RemoteWorkerException.class);
			assertThatThrownBy(() -> get(early)).isInstanceOf(WorkerExitedException.class).hasMessageContaining(expected);
			assertThat(get(starter.onExit()).kind()).isEqualTo(Kind.NOT_STARTED);
		}
	}

	@Test
	void stoppingIsCalledOnTheWorkersThreadAtAnOrderlyEnd(@TempDir Path folder) throws Exception {
		Path notes = folder.resolve("notes");
		WorkerHandle<Starter> starter = workers.start(Starter.class, StartOptions.defaults().arguments(notes));
		get(starter.ready());
		get(starter.terminate());
		assertThat(Files.readString(notes)).isEqualTo("TERMINATED on outboard-worker " + starter.displayName());
	}

	@Test
	void killedFromOutsideItsCallsFailWithTheExitStatus() throws Exception {
		WorkerHandle<Probe> probe = startProbe();
		WorkerCall<String> call = probe.call(Probe::waitForRelease);
		ProcessHandle.of(probe.pid().orElseThrow()).orElseThrow().destroyForcibly();
		assertThatThrownBy(() -> get(call)).isInstanceOfSatisfying(WorkerExitedException.class, e -> {
			assertThat(e.status().code()).isEqualTo(137);
			assertThat(e.mayHaveRun()).isTrue();
		}).hasMessageContaining("SIGKILL").hasMessageContaining("waitForRelease()");
		assertThat(get(probe.onExit()).kind()).isEqualTo(Kind.CRASHED);
		assertThat(probe.state()).isEqualTo(WorkerState.FAILED);
		assertThatThrownBy(() -> get(probe.call(p -> p.add(1, 1)))).isInstanceOfSatisfying(WorkerExitedException.class,
				e -> assertThat(e.mayHaveRun()).isFalse());
	}

	@Test
	void killEndsAnEndlessLoopAndItsGrandchildren() throws Exception {
		WorkerHandle<Probe> probe = startProbe();
		long grandchild = get(probe.call(Probe::startGrandchild));
		WorkerCall<Void> call = runUntilItPrints(probe, Probe::loop, "looping");
		ExitStatus status = get(probe.kill());
		assertThat(status.kind()).isEqualTo(Kind.KILLED);
		assertThat(probe.state()).isEqualTo(WorkerState.EXITED);
		assertThatThrownBy(() -> get(call)).isInstanceOf(WorkerExitedException.class);
		Awaitility.await().atMost(LIMIT)
				.until(() -> ProcessHandle.of(grandchild).filter(ProcessHandle::isAlive).isEmpty());
	}

	@Test
	void killWhileItStartsEndsIt() throws Exception {
		for (int i = 0; i < 10; i++) {
			WorkerHandle<Probe> probe = workers.start(Probe.class);
			WorkerCall<Integer> call = probe.call(p -> p.add(1, 1));
			get(probe.kill());
			assertThat(probe.state()).isEqualTo(WorkerState.EXITED);
			assertThatThrownBy(() -> get(probe.ready())).isInstanceOf(WorkerStartException.class);
			assertThatThrownBy(() -> get(call)).isInstanceOf(WorkerExitedException.class);
		}
	}

	@Test
	void terminateWhileItStartsEndsItInOrder() throws Exception {
		WorkerHandle<Probe> probe = workers.start(Probe.class);
		assertThat(get(probe.terminate()).kind()).isEqualTo(Kind.ORDERLY);
		assertThatThrownBy(() -> get(probe.ready())).isInstanceOf(WorkerStartException.class);
	}

	@Test
	void terminateLetsTheRunningCallFinishAndRefusesQueuedOnes() throws Exception {
		WorkerHandle<Probe> probe = startProbe();
		WorkerCall<Void> running = runUntilItPrints(probe, Probe::waitForInterrupt, "waiting");
		WorkerCall<Void> queued = probe.run(p -> p.note("queued"));
		CompletableFuture<ExitStatus> end = probe.terminate();
		assertThatThrownBy(() -> get(queued)).isInstanceOfSatisfying(WorkerExitedException.class,
				e -> assertThat(e.mayHaveRun()).isFalse());
		assertThat(running).isNotDone();
		running.cancel(true);
		assertThat(get(end).kind()).isEqualTo(Kind.ORDERLY);
	}

	@Test
	void aWorkerThatMissesTheDeadlineIsDestroyed() throws Exception {
		WorkerHandle<Probe> probe = startProbe(StartOptions.defaults().stopDeadline(Duration.ofMillis(100)));
		WorkerCall<Void> call = runUntilItPrints(probe, Probe::loop, "looping");
		ExitStatus status = get(probe.terminate());
		assertThat(status.kind()).isEqualTo(Kind.KILLED);
		assertThat(status.reason()).contains("missed the deadline of 100 ms");
		assertThatThrownBy(() -> get(call)).isInstanceOf(WorkerExitedException.class);
	}

	@Test
	void aWorkerThatEndsItsJvmIsACrashWithItsStatusAndWhatItAnsweredBeforeArrives() throws Exception {
		WorkerHandle<Probe> probe = startProbe();
		List<WorkerCall<Integer>> before = new ArrayList<>();
		for (int i = 0; i < 1000; i++) {
			int n = i;
			before.add(probe.call(p -> p.add(n, 1)));
		}
		WorkerCall<Void> exit = probe.run(p -> p.exit(7));
		assertThatThrownBy(() -> get(exit)).isInstanceOfSatisfying(WorkerExitedException.class,
				e -> assertThat(e.status().code()).isEqualTo(7));
		for (int i = 0; i < before.size(); i++) {
			assertThat(get(before.get(i))).isEqualTo(i + 1);
		}
	}

	@Test
	void runningOutOfMemoryEndsTheWorkerAndSaysSo() throws Exception {
		WorkerHandle<Probe> probe = startProbe(StartOptions.defaults().heap("32m"));
		assertThatThrownBy(() -> get(probe.run(Probe::exhaustHeap))).isInstanceOf(WorkerExitedException.class)
				.hasMessageContaining("out of memory");
	}

	@Test
	void aBodyRunsBesideTheCallsAndEndsTheWorker() throws Exception {
		WorkerHandle<BodyControl> body = workers.start(BodyControl.class);
		answer(body.call(BodyControl::threadOfBody)).isEqualTo("outboard-body " + body.displayName());
		get(body.run(BodyControl::letReturn));
		assertThat(get(body.onExit())).isEqualTo(new ExitStatus(0, Kind.ORDERLY, "ended in order"));
	}

	@Test
	void aBodyCanChooseTheExitStatus() throws Exception {
		WorkerHandle<BodyControl> body = workers.start(BodyControl.class);
		get(body.run(b -> b.letExit(4)));
		assertThat(get(body.onExit()).code()).isEqualTo(4);
		assertThat(body.state()).isEqualTo(WorkerState.FAILED);
	}

	@Test
	void aBodyThatThrowsFailsTheWorkerWithTheReason() throws Exception {
		WorkerHandle<BodyControl> body = workers.start(BodyControl.class);
		get(body.run(BodyControl::letThrow));
		assertThat(get(body.onExit()).reason()).contains("its body threw").contains("the body gave up");
		assertThat(body.state()).isEqualTo(WorkerState.FAILED);
	}

	@Test
	void aBodyIsInterruptedAtTheEnd() throws Exception {
		WorkerHandle<BodyControl> body = workers.start(BodyControl.class);
		get(body.call(BodyControl::threadOfBody));
		assertThat(get(body.terminate()).kind()).isEqualTo(Kind.ORDERLY);
	}

	@Test
	void aWorkerThatWasNeverStartedEndsAtOnce() throws Exception {
		WorkerHandle<Probe> probe = workers.create(Probe.class);
		assertThat(get(probe.terminate()).code()).isEqualTo(-1);
		assertThat(probe.state()).isEqualTo(WorkerState.EXITED);
		assertThatThrownBy(probe::start).isInstanceOf(IllegalStateException.class);
	}

	@Test
	void onExitDependsOnNoListener() throws Exception {
		WorkerHandle<Probe> probe = startProbe();
		CompletableFuture<Void> release = new CompletableFuture<>();
		probe.onExit().thenRun(release::join);
		probe.call(p -> p.add(1, 1)).thenRun(release::join);
		get(probe.kill());
		assertThat(probe.join(LIMIT)).isTrue();
		release.complete(null);
	}

	private WorkerCall<Void> runUntilItPrints(WorkerHandle<Probe> probe, ContractAction<Probe> action, String line) {
		try (EventRecorder events = new EventRecorder(context, probe)) {
			WorkerCall<Void> call = probe.run(action);
			events.awaitLine(line);
			return call;
		}
	}
}
