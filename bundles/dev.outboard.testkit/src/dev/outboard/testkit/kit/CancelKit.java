package dev.outboard.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.io.TempDir;

import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerHandle;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.EachStartMethod;
import dev.outboard.testkit.probe.Probe;

/** Calls that are not wanted any more. */
public class CancelKit {

	@TempDir
	Path folder;

	@EachStartMethod
	void cancellingARunningCallInterruptsItAndTheNextOneRunsUntouched(WorkerHandle<Probe> probe) throws Exception {
		Path mark = folder.resolve("mark");
		WorkerCall<Void> call = probe.run(p -> p.holdUntilInterrupted(mark));
		Await.until("it runs", () -> Files.exists(mark));
		call.cancel(true);
		assertThatThrownBy(call::join).isInstanceOf(CancellationException.class);
		assertThat(Await.result(probe.call(Probe::order))).containsExactly("interrupted");
	}

	@EachStartMethod
	void cancellingAQueuedCallKeepsItFromRunning(WorkerHandle<Probe> probe) throws Exception {
		Path mark = folder.resolve("mark");
		WorkerCall<Void> running = probe.run(p -> p.holdUntilInterrupted(mark));
		WorkerCall<Void> queued = probe.run(p -> p.note("queued"));
		queued.cancel(false);
		running.cancel(false);
		probe.run(p -> p.note("last"));
		assertThat(Await.result(probe.call(Probe::order))).doesNotContain("queued").contains("last");
	}

	@EachStartMethod
	void cancellingManyAtOnceHitsJustThose(WorkerHandle<Probe> probe) throws Exception {
		for (int i = 0; i < 500; i++) {
			int n = i;
			WorkerCall<Void> unwanted = probe.run(p -> p.waitForRelease());
			WorkerCall<Integer> wanted = probe.call(p -> p.add(n, 1));
			unwanted.cancel(true);
			assertThat(Await.result(wanted)).isEqualTo(n + 1);
		}
	}

	@EachStartMethod
	void interruptsThatAreMeantForNoCallDoNoHarm(WorkerHandle<Probe> probe) throws Exception {
		Await.result(probe.run(p -> p.interruptLater(200)));
		Await.untilAsserted(() -> assertThat(Await.result(probe.call(Probe::order))).contains("interrupted 200 times"));
		int sum = Await.result(probe.call(p -> p.add(1, 1)));
		assertThat(sum).isEqualTo(2);
	}

	@EachStartMethod
	void cancellingACallOfAStageCancelsTheStage(WorkerHandle<Probe> probe) throws Exception {
		WorkerCall<Void> call = probe.callStage(Probe::neverDone);
		Await.result(probe.run(Probe::nothing));
		call.cancel(true);
		Await.untilAsserted(() -> assertThat(Await.result(probe.call(Probe::order))).contains("cancelled true"));
	}

	@EachStartMethod
	void cancellingADerivedStageLeavesTheCallAlone(WorkerHandle<Probe> probe) throws Exception {
		WorkerCall<String> call = probe.callStage(p -> p.later("x"));
		call.thenApply(String::length).cancel(true);
		assertThat(Await.result(call)).isEqualTo("later x");
	}
}
