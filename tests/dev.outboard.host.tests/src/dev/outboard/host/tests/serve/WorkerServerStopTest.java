package dev.outboard.host.tests.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.outboard.api.worker.StopReason;
import dev.outboard.host.tests.worker.Failing;
import dev.outboard.host.tests.worker.Ping;
import dev.outboard.host.tests.worker.Probe;
import dev.outboard.host.tests.worker.ProbeWorker;
import dev.outboard.host.tests.worker.Stage;
import dev.outboard.wire.internal.codec.ThrowableCodec;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class WorkerServerStopTest {

	@BeforeEach
	void clear() {
		Stage.clear();
	}

	@ParameterizedTest
	@EnumSource
	void theWorkerIsToldTheReasonOnTheThreadOfItsCalls(StopReason reason) throws Exception {
		try (ServedWorker worker = new ServedWorker(Probe.class, ProbeWorker.class)) {
			worker.startReady();
			Stage.nextEvent();
			worker.stop(reason);
			assertThat(Stage.nextEvent()).isEqualTo("stopping " + reason + " on " + ServedWorker.THREAD);
			assertThat(worker.expectEnding()).isEqualTo(new ServedWorker.Ending(0, null));
			assertThat(worker.awaitStatus()).isZero();
		}
	}

	@Test
	void theRunningCallFinishesAndThoseBehindItAreRefused() throws Exception {
		try (ServedWorker worker = new ServedWorker(Probe.class, ProbeWorker.class)) {
			worker.startReady();
			Stage.nextEvent();
			long running = worker.call("hold", "it");
			assertThat(Stage.nextEvent()).isEqualTo("holding it");
			long queued = worker.call("nothing");
			long posted = worker.post("nothing");
			worker.stop(StopReason.TERMINATED);
			worker.expect(MessageKind.REFUSED, queued);
			Message oneWay = worker.expect(MessageKind.POST_FAILURE, posted);
			assertThat(oneWay.body().readLength()).isEqualTo(worker.function("nothing").index());
			assertThat(ThrowableCodec.INSTANCE.read(oneWay.body())).hasMessageContaining("not run");
			worker.expect(MessageKind.REFUSED, worker.call("nothing"));
			assertThat(Stage.eventsLeft()).as("stopping waits for the running call").isEmpty();
			Stage.permit();
			assertThat(worker.expectResult(running, "hold")).isEqualTo("permitted");
			worker.expectEnding();
			assertThat(Stage.eventsLeft()).hasSize(1).first().asString().startsWith("stopping TERMINATED");
			worker.expect(MessageKind.REFUSED, worker.call("nothing"));
		}
	}

	@Test
	void aRunningCallMayStillBeCancelledWhileTheWorkerStops() throws Exception {
		try (ServedWorker worker = new ServedWorker(Probe.class, ProbeWorker.class)) {
			worker.startReady();
			Stage.nextEvent();
			long running = worker.call("holdAndStayInterrupted", "it");
			assertThat(Stage.nextEvent()).isEqualTo("holding it");
			worker.stop(StopReason.TERMINATED);
			worker.cancel(running);
			worker.expectResult(running, "holdAndStayInterrupted");
			worker.expectEnding();
			assertThat(Stage.nextEvent()).isEqualTo("interrupted it");
			assertThat(Stage.nextEvent()).as("the interrupt dies with the call")
					.isEqualTo("stopping TERMINATED on " + ServedWorker.THREAD);
		}
	}

	@Test
	void cancellingACallThatHasEndedDoesNotInterruptTheStopping() throws Exception {
		try (ServedWorker worker = new ServedWorker(Ping.class, Failing.class, "hold")) {
			worker.startReady();
			long last = worker.call("ping", "last");
			worker.expectResult(last, "ping");
			worker.stop(StopReason.TERMINATED);
			assertThat(Stage.nextEvent()).isEqualTo("stopping TERMINATED");
			worker.cancel(last);
			Stage.permit();
			worker.expectEnding();
			assertThat(Stage.eventsLeft()).isEmpty();
		}
	}

	@Test
	void theFirstReasonCounts() throws Exception {
		try (ServedWorker worker = new ServedWorker(Probe.class, ProbeWorker.class)) {
			worker.startReady();
			Stage.nextEvent();
			worker.call("hold", "it");
			assertThat(Stage.nextEvent()).isEqualTo("holding it");
			worker.stop(StopReason.CONTRIBUTION_REMOVED);
			worker.stop(StopReason.TERMINATED);
			Stage.permit();
			assertThat(Stage.nextEvent()).startsWith("stopping CONTRIBUTION_REMOVED");
			worker.awaitStatus();
			assertThat(Stage.eventsLeft()).as("it is told once").isEmpty();
		}
	}

	@Test
	void aWorkerStoppedBeforeItRunsIsStartedAndStopped() throws Exception {
		try (ServedWorker worker = new ServedWorker(Probe.class, ProbeWorker.class)) {
			worker.stop(StopReason.TERMINATED);
			worker.startReady();
			worker.expectEnding();
			assertThat(Stage.nextEvent()).startsWith("started");
			assertThat(Stage.nextEvent()).startsWith("stopping TERMINATED");
		}
	}

	@Test
	void aStoppingThatThrowsDoesNotKeepTheWorkerFromItsEnd() throws Exception {
		try (ServedWorker worker = new ServedWorker(Ping.class, Failing.class, "stopping")) {
			worker.startReady();
			worker.stop(StopReason.TERMINATED);
			assertThat(worker.expectEnding()).isEqualTo(new ServedWorker.Ending(0, null));
			assertThat(worker.awaitStatus()).isZero();
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 3, 255 })
	void aWorkerMayEndItselfWithAStatus(int status) throws Exception {
		try (ServedWorker worker = new ServedWorker(Probe.class, ProbeWorker.class)) {
			worker.startReady();
			Stage.nextEvent();
			long last = worker.call("exit", status);
			worker.expectResult(last, "exit");
			assertThat(Stage.nextEvent()).startsWith("stopping COMPLETED");
			assertThat(worker.expectEnding()).isEqualTo(new ServedWorker.Ending(status, null));
			assertThat(worker.awaitStatus()).isEqualTo(status);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 256, Integer.MAX_VALUE })
	void aStatusThatNoProcessCanHaveIsRefusedAndTheWorkerLivesOn(int status) throws Exception {
		try (ServedWorker worker = new ServedWorker(Probe.class, ProbeWorker.class)) {
			worker.startReady();
			assertThat(worker.expectFailure(worker.call("exit", status))).hasMessageContaining("exit status " + status)
					.hasMessageContaining("0 to 255");
			assertThat(worker.expectResult(worker.call("echo", "on"), "echo")).isEqualTo("on");
		}
	}

	@Test
	void aWorkerMayEndItselfWhileItStarts() throws Exception {
		try (ServedWorker worker = new ServedWorker(Ping.class, Failing.class, "exit")) {
			worker.startReady();
			assertThat(worker.expectEnding().status()).isEqualTo(5);
			assertThat(Stage.nextEvent()).isEqualTo("stopping COMPLETED");
		}
	}
}
