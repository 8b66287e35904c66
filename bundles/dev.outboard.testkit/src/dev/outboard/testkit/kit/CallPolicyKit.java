package dev.outboard.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.io.TempDir;

import dev.outboard.api.CallPolicy;
import dev.outboard.api.CallRejectedException;
import dev.outboard.api.ExitStatus;
import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerExitedException;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerState;
import dev.outboard.api.WorkerTimeoutException;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.EachStartMethod;
import dev.outboard.testkit.TestWorkers;
import dev.outboard.testkit.probe.Probe;

/** The limits of calls: their time, their number, and the patience with cancelled ones. */
public class CallPolicyKit {

	/** Far more than may be on their way. */
	private static final int FLOOD = 300_000;

	@TempDir
	Path folder;

	@EachStartMethod
	void aCallThatTakesTooLongFailsAndIsCancelledInTheWorker(WorkerHandle<Probe> probe) throws Exception {
		Path mark = folder.resolve("mark");
		WorkerCall<Void> slow = probe.run(p -> p.holdUntilInterrupted(mark));
		Await.until("it runs", () -> Files.exists(mark));
		assertThat(slow.timeout(Duration.ofMillis(20))).isSameAs(slow);
		assertThatThrownBy(() -> Await.result(slow)).isInstanceOf(WorkerTimeoutException.class)
				.hasMessageContaining("holdUntilInterrupted").hasMessageContaining("0.02 s");
		assertThat(Await.result(probe.call(Probe::order))).containsExactly("interrupted");
	}

	@EachStartMethod
	void theTimeoutOfAWorkersCallsHoldsForEachAndDependentsRunWhereTheyAlwaysDo(TestWorkers workers) throws Exception {
		WorkerHandle<Probe> probe = start(workers, policy -> policy.timeout(Duration.ofMillis(500)));
		CompletableFuture<String> thread = probe.call(Probe::waitForRelease)
				.handle((value, failure) -> failure + " on " + Thread.currentThread().getName());
		assertThat(Await.result(thread)).contains("WorkerTimeoutException").contains("outboard-completions");
	}

	@EachStartMethod
	void aFurtherCallAtTheLimitFailsUntilThereIsRoom(TestWorkers workers) throws Exception {
		WorkerHandle<Probe> probe = start(workers, policy -> policy.limit(2));
		WorkerCall<String> running = probe.call(Probe::waitForRelease);
		WorkerCall<Integer> queued = probe.call(p -> p.add(1, 1));
		assertThatThrownBy(() -> Await.result(probe.call(p -> p.add(1, 2)))).isInstanceOf(CallRejectedException.class)
				.hasMessageContaining("add(int,int)").hasMessageContaining("2 calls").hasMessageContaining("CallPolicy.limit");
		assertThatThrownBy(() -> probe.blocking().add(1, 2)).isInstanceOf(CallRejectedException.class);
		running.cancel(true);
		Await.result(queued);
		int sum = probe.blocking().add(1, 2);
		assertThat(sum).isEqualTo(3);
	}

	@EachStartMethod
	void aCallerWaitsAtTheLimitWhereHeIsToAndMay(TestWorkers workers) throws Exception {
		WorkerHandle<Probe> probe = start(workers, policy -> policy.limit(1).waitAtLimit(true));
		WorkerCall<String> running = probe.call(Probe::waitForRelease);
		CompletableFuture<Integer> waiting = CompletableFuture
				.supplyAsync(() -> probe.<Integer>call(p -> p.add(1, 2)), command -> new Thread(command).start())
				.thenCompose(call -> call);
		assertThatThrownBy(() -> probe.blocking(Duration.ofMillis(20)).add(1, 1)).isInstanceOf(CallRejectedException.class)
				.hasMessageContaining("no other was answered in time");
		assertThat(waiting).isNotDone();
		running.cancel(true);
		assertThat(Await.result(waiting)).isEqualTo(3);
	}

	@EachStartMethod
	void aFloodOfCallsStaysWithinTheLimitAndEachIsAnsweredOrRefused(TestWorkers workers) throws Exception {
		Path mark = folder.resolve("flood");
		WorkerHandle<Probe> probe = workers.start(Probe.class);
		WorkerCall<Void> first = probe.run(p -> p.holdUntilInterrupted(mark));
		Await.until("it runs", () -> Files.exists(mark));
		AtomicInteger refused = new AtomicInteger();
		List<WorkerCall<Integer>> kept = new ArrayList<>();
		for (int i = 1; i < FLOOD; i++) {
			int n = i;
			WorkerCall<Integer> call = probe.call(p -> p.add(n, 1));
			if (call.isDone()) {
				call.handle((value, failure) -> failure instanceof CallRejectedException ? refused.incrementAndGet() : 0);
			} else {
				kept.add(call);
			}
		}
		assertThat(kept).hasSize(CallPolicy.DEFAULT_LIMIT - 1);
		assertThat(refused.get()).isEqualTo(FLOOD - CallPolicy.DEFAULT_LIMIT);
		first.cancel(true);
		for (int i = 0; i < kept.size(); i++) {
			assertThat(Await.result(kept.get(i))).isEqualTo(i + 2);
		}
	}

	@EachStartMethod
	void aFloodOfCallsIsAnsweredWhereCallersWait(TestWorkers workers) throws Exception {
		WorkerHandle<Probe> probe = workers.start(Probe.class,
				options -> options.calls(CallPolicy.defaults().limit(1000).waitAtLimit(true)));
		AtomicInteger right = new AtomicInteger();
		List<WorkerCall<Integer>> calls = new ArrayList<>();
		for (int i = 0; i < FLOOD; i++) {
			int n = i;
			WorkerCall<Integer> call = probe.call(p -> p.add(n, 1));
			call.thenAccept(value -> right.addAndGet(value == n + 1 ? 1 : 0));
			calls.add(call);
		}
		for (WorkerCall<Integer> call : calls) {
			Await.result(call);
		}
		Await.until("all are right", () -> right.get() == FLOOD);
	}

	@EachStartMethod
	void noThreadThatOutboardDeliversOnWaitsAtTheLimit(TestWorkers workers) throws Exception {
		WorkerHandle<Probe> probe = start(workers, policy -> policy.limit(1).waitAtLimit(true));
		Path release = folder.resolve("release");
		CompletableFuture<Integer> furtherCall = probe.run(p -> p.holdWhatever(folder.resolve("mark"), release))
				.thenCompose(done -> {
					probe.call(Probe::waitForRelease);
					return probe.call(p -> p.add(1, 3));
				});
		// Not before it has a dependent: that of a call that has completed runs on this thread, which may wait.
		Files.createFile(release);
		assertThatThrownBy(() -> Await.result(furtherCall)).isInstanceOf(CallRejectedException.class)
				.hasMessageContaining("may not wait");
	}

	@EachStartMethod
	void aCancelledCallThatRunsOnEndsTheWorker(TestWorkers workers) throws Exception {
		Path release = folder.resolve("release");
		WorkerHandle<Probe> probe = start(workers, policy -> policy.killOnCancel(Duration.ofMillis(500)));
		try {
			WorkerCall<Void> obedient = probe.run(p -> p.holdUntilInterrupted(folder.resolve("mark 1")));
			WorkerCall<Void> stubborn = probe.run(p -> p.holdWhatever(folder.resolve("mark 2"), release));
			WorkerCall<Void> queued = probe.run(Probe::nothing);
			WorkerCall<Void> behind = probe.run(Probe::nothing);
			Await.until("the first runs", () -> Files.exists(folder.resolve("mark 1")));
			queued.cancel(true);
			obedient.cancel(true);
			Await.until("the second runs", () -> Files.exists(folder.resolve("mark 2")));
			stubborn.cancel(true);
			ExitStatus status = Await.result(probe.onExit());
			assertThat(status.reason()).contains("was killed, because holdWhatever").contains("500 ms");
			assertThat(probe.state()).isEqualTo(WorkerState.FAILED);
			assertThatThrownBy(() -> Await.result(behind)).isInstanceOf(WorkerExitedException.class);
		} finally {
			Files.createFile(release);
		}
	}

	private static WorkerHandle<Probe> start(TestWorkers workers, UnaryOperator<CallPolicy> policy) throws Exception {
		return workers.start(Probe.class, options -> options.calls(policy.apply(CallPolicy.defaults())));
	}
}
