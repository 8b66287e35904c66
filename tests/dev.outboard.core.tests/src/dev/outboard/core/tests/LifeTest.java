package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import dev.outboard.api.ContractAction;
import dev.outboard.api.ExitStatus;
import dev.outboard.api.ExitStatus.Kind;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerExitedException;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerState;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.EventRecorder;
import dev.outboard.testkit.probe.Probe;

/** How workers start, and every way they end. */
class LifeTest extends WorkerTest {

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
		Await.until("the grandchild is gone", () -> ProcessHandle.of(grandchild).filter(ProcessHandle::isAlive).isEmpty());
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void whatAWorkerHasStartedEndsWithItHoweverItDies() throws Exception {
		WorkerHandle<Probe> bystander = startProbe();
		ProcessHandle spared = started(bystander);
		WorkerHandle<Probe> killed = startProbe();
		WorkerHandle<Probe> exhausted = startProbe(StartOptions.defaults().heap("32m"));
		List<ProcessHandle> left = List.of(started(killed), started(exhausted));
		ProcessHandle.of(killed.pid().orElseThrow()).orElseThrow().destroyForcibly();
		exhausted.run(Probe::exhaustHeap);
		assertThat(get(killed.onExit()).isFailure()).isTrue();
		assertThat(get(exhausted.onExit()).isFailure()).isTrue();
		Await.until("they have ended", () -> left.stream().noneMatch(ProcessHandle::isAlive));
		assertThat(spared.isAlive()).isTrue();
	}

	private static ProcessHandle started(WorkerHandle<Probe> probe) throws Exception {
		return ProcessHandle.of(get(probe.call(Probe::startGrandchild))).orElseThrow();
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

	private WorkerCall<Void> runUntilItPrints(WorkerHandle<Probe> probe, ContractAction<Probe> action, String line) {
		try (EventRecorder events = new EventRecorder(probe)) {
			WorkerCall<Void> call = probe.run(action);
			events.awaitLine(line);
			return call;
		}
	}
}
