package dev.outboard.host.tests.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.outboard.host.tests.worker.Probe;
import dev.outboard.host.tests.worker.ProbeWorker;
import dev.outboard.host.tests.worker.Stage;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class WorkerServerCancelTest {

	private final ServedWorker worker = new ServedWorker(Probe.class, ProbeWorker.class);

	@BeforeEach
	void start() throws InterruptedException {
		Stage.clear();
		worker.startReady();
		Stage.nextEvent();
	}

	@AfterEach
	void stop() throws InterruptedException {
		worker.close();
	}

	@Test
	void aQueuedCallNeverRunsAndIsRefused() throws Exception {
		long running = worker.call("hold", "first");
		assertThat(Stage.nextEvent()).isEqualTo("holding first");
		long queued = worker.call("nothing");
		worker.cancel(queued);
		worker.expect(MessageKind.REFUSED, queued);
		long last = worker.call("echo", "last");
		Stage.permit();
		worker.expectResult(running, "hold");
		assertThat(worker.expectResult(last, "echo")).isEqualTo("last");
		assertThat(Stage.eventsLeft()).isEmpty();
	}

	@Test
	void aRunningCallIsInterrupted() throws Exception {
		long running = worker.call("hold", "it");
		assertThat(Stage.nextEvent()).isEqualTo("holding it");
		worker.cancel(running);
		assertThat(Stage.nextEvent()).isEqualTo("interrupted it");
		assertThat(worker.expectResult(running, "hold")).isEqualTo("interrupted");
	}

	@Test
	void anInterruptDiesWithTheCallThatItWasMeantFor() throws Exception {
		long running = worker.call("holdAndStayInterrupted", "it");
		long next = worker.call("isInterrupted");
		assertThat(Stage.nextEvent()).isEqualTo("holding it");
		worker.cancel(running);
		worker.expectResult(running, "holdAndStayInterrupted");
		assertThat(worker.expectResult(next, "isInterrupted")).isEqualTo(false);
	}

	@Test
	void soDoesOneThatAFunctionLeavesBehindByItself() throws Exception {
		long first = worker.call("interruptMyself");
		long next = worker.call("isInterrupted");
		worker.expectResult(first, "interruptMyself");
		assertThat(worker.expectResult(next, "isInterrupted")).isEqualTo(false);
	}

	@Test
	void cancellingWhatHasEndedOrNeverWasHurtsNobody() throws Exception {
		long done = worker.call("echo", "done");
		worker.expectResult(done, "echo");
		worker.cancel(done);
		worker.cancel(12345);
		worker.cancel(0);
		assertThat(worker.expectResult(worker.call("isInterrupted"), "isInterrupted")).isEqualTo(false);
	}

	@Test
	void aOneWayCallIsNotCancelled() throws Exception {
		long posted = worker.post("hold", "it");
		assertThat(Stage.nextEvent()).isEqualTo("holding it");
		worker.cancel(posted);
		Stage.permit();
		assertThat(worker.expectResult(worker.call("echo", "on"), "echo")).isEqualTo("on");
		assertThat(Stage.eventsLeft()).isEmpty();
	}

	@Test
	void theStageOfACallIsCancelled() throws Exception {
		long call = worker.call("later", "it");
		assertThat(Stage.nextEvent()).isEqualTo("later it");
		worker.expectResult(worker.call("echo", "the stage is on its way"), "echo");
		worker.cancel(call);
		worker.expectFailure(call);
		assertThat(Stage.future("it")).isCancelled();
	}

	@Test
	void theStageOfACallThatWasCancelledBeforeItReturnedIsCancelled() throws Exception {
		long call = worker.call("holdThenLater", "it");
		assertThat(Stage.nextEvent()).isEqualTo("holding it");
		worker.cancel(call);
		worker.expectFailure(call);
		assertThat(Stage.future("it")).isCancelled();
	}

	@Test
	void whatHangsOnACancelledStageDoesNotRunOnTheThreadThatTakesMessages() throws Exception {
		CompletableFuture<Thread> dependent = Stage.future("it").handle((value, failure) -> Thread.currentThread());
		long call = worker.call("later", "it");
		worker.expectResult(worker.call("echo", "the stage is on its way"), "echo");
		worker.cancel(call);
		assertThat(dependent.get(1, TimeUnit.MINUTES)).isNotSameAs(Thread.currentThread());
	}

	@Test
	void aStageThatCannotBeCancelledComesToItsOwnEnd() throws Exception {
		long call = worker.call("stubbornStage", "it");
		worker.expectResult(worker.call("echo", "the stage is on its way"), "echo");
		worker.cancel(call);
		Stage.future("it").complete("done");
		assertThat(worker.expectResult(call, "stubbornStage")).isEqualTo("done");
	}

	/** Cancels at any moment of a call's life; only the calls cancelled may see an interrupt. */
	@Test
	void aCallThatItsCancellationOvertookIsNotRun() throws Exception {
		long last = worker.call("nothing");
		worker.expectResult(last, "nothing");
		worker.cancel(last);
		worker.cancel(last + 2);
		worker.expectResult(worker.call("echo", "one"), "echo");
		worker.expect(MessageKind.REFUSED, worker.call("echo", "never"));
		assertThat(worker.expectResult(worker.call("echo", "three"), "echo")).isEqualTo("three");
	}

	@Test
	void aHeartbeatIsAnsweredWhateverRuns() throws Exception {
		long running = worker.call("hold", "it");
		worker.receive(Message.begin(MessageKind.HEARTBEAT, 42));
		worker.expect(MessageKind.HEARTBEAT_ANSWER, 42);
		Stage.permit();
		worker.expectResult(running, "hold");
	}

	@Test
	void noInterruptEverReachesAnotherCall() throws Exception {
		int calls = 20_000;
		Random random = new Random(1);
		Set<Long> cancelled = new HashSet<>();
		List<Long> ids = new ArrayList<>();
		Set<Long> unanswered = new HashSet<>();
		for (int i = 0; i < calls; i++) {
			long id = worker.call("isInterrupted");
			ids.add(id);
			unanswered.add(id);
			if (random.nextInt(3) == 0) {
				long victim = ids.get(Math.max(0, ids.size() - 1 - random.nextInt(4)));
				cancelled.add(victim);
				worker.cancel(victim);
			}
		}
		long last = worker.call("echo", "last");
		while (true) {
			Message answer = worker.next();
			if (answer.id() == last) {
				break;
			}
			boolean affected = answer.kind() == MessageKind.REFUSED || answer.body().readBoolean();
			assertThat(affected && !cancelled.contains(answer.id())).as("call %d", answer.id()).isFalse();
			unanswered.remove(answer.id());
		}
		unanswered.remove(last);
		assertThat(unanswered).as("calls that were not answered").isEmpty();
	}
}
