package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.outboard.api.WorkerExitedException;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerTimeoutException;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.probe.Probe;

/** Calls whose caller waits and reads the worker's messages by itself meanwhile. */
class LeadingCallTest extends WorkerTest {

	/** More than have a place of their own while the first one waits. */
	private static final int CALLS = 2000;

	@TempDir
	Path directory;

	private WorkerHandle<Probe> worker;
	private Probe probe;
	private Thread caller;
	private volatile boolean begun;

	@BeforeEach
	void start() throws Exception {
		worker = startProbe();
		probe = worker.blocking();
	}

	@Test
	void anInterruptEndsItAndTheWorkerServesOn() throws Exception {
		FutureTask<Object> call = lead(() -> {
			probe.waitForInterrupt();
			return null;
		});
		caller.interrupt();
		assertThatThrownBy(call::get).cause().isInstanceOf(WorkerTimeoutException.class).hasMessageContaining("interrupted");
		assertThat(probe.order()).contains("interrupted");
	}

	@Test
	void itsTimeoutLeavesAnotherCallerWaiting() throws Exception {
		Path mark = directory.resolve("mark");
		Path release = directory.resolve("release");
		Probe hasty = worker.blocking(Duration.ofSeconds(2));
		FutureTask<Object> call = lead(() -> {
			hasty.holdWhatever(mark, release);
			return null;
		});
		FutureTask<Object> other = new FutureTask<>(() -> probe.add(1, 2));
		new Thread(other, "other caller").start();
		assertThatThrownBy(call::get).cause().isInstanceOf(WorkerTimeoutException.class);
		assertThat(other.isDone()).isFalse();
		Files.createFile(release);
		assertThat(other.get()).isEqualTo(3);
	}

	@Test
	void whatOthersCallMeanwhileAndAfterwardsIsAnswered() throws Exception {
		Path mark = directory.resolve("mark");
		Path release = directory.resolve("release");
		FutureTask<Object> call = lead(() -> {
			probe.holdWhatever(mark, release);
			return "released";
		});
		List<CompletableFuture<Integer>> meanwhile = new ArrayList<>();
		for (int i = 0; i < CALLS; i++) {
			int number = i;
			worker.post(w -> w.note("posted " + number));
			meanwhile.add(worker.call(w -> w.add(number, 1)));
		}
		Files.createFile(release);
		assertThat(call.get()).isEqualTo("released");
		for (int i = 0; i < CALLS; i++) {
			assertThat(get(meanwhile.get(i))).isEqualTo(i + 1);
		}
		for (int i = 0; i < 100; i++) {
			answer(worker.call(w -> w.add(1, 1))).isEqualTo(2);
			assertThat(probe.add(i, i)).isEqualTo(2 * i);
		}
		assertThat(probe.order()).filteredOn(note -> note.startsWith("posted")).hasSize(CALLS).last()
				.isEqualTo("posted " + (CALLS - 1));
	}

	@Test
	void aKillFailsIt() throws Exception {
		FutureTask<Object> call = lead(probe::waitForRelease);
		worker.kill();
		assertThatThrownBy(call::get).cause().isInstanceOf(WorkerExitedException.class);
		get(worker.onExit());
	}

	@Test
	void manyCallersGetTheirOwnAnswers() throws Exception {
		List<FutureTask<Object>> callers = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			int number = i;
			FutureTask<Object> task = new FutureTask<>(() -> {
				for (int n = 0; n < 1000; n++) {
					assertThat(probe.add(number, n)).isEqualTo(number + n);
				}
				return "done";
			});
			callers.add(task);
			new Thread(task, "caller " + i).start();
		}
		for (FutureTask<Object> each : callers) {
			assertThat(each.get()).isEqualTo("done");
		}
	}

	/** Makes {@code call} on a thread of its own, after others by which that thread has come to read. */
	private FutureTask<Object> lead(Callable<Object> call) {
		FutureTask<Object> task = new FutureTask<>(() -> {
			for (int i = 0; i < 1000; i++) {
				probe.add(i, i);
			}
			begun = true;
			return call.call();
		});
		caller = new Thread(task, "leading caller");
		caller.start();
		Await.until("the caller reads by itself", () -> begun && waits(caller));
		return task;
	}

	/** Returns whether it reads, or waits for one that does: on a slow machine its turn may have passed. */
	private static boolean waits(Thread thread) {
		for (StackTraceElement frame : thread.getStackTrace()) {
			if (frame.getClassName().endsWith("SharedReader") && frame.getMethodName().equals("lead")) {
				return true;
			}
		}
		return thread.getState() == Thread.State.TIMED_WAITING;
	}
}
