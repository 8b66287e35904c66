package dev.outboard.host.tests.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.outboard.api.worker.StopReason;
import dev.outboard.host.tests.worker.BodyWorker;
import dev.outboard.host.tests.worker.Ping;
import dev.outboard.host.tests.worker.Stage;
import dev.outboard.wire.internal.message.MessageKind;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class WorkerServerBodyTest {

	@BeforeEach
	void clear() {
		Stage.clear();
	}

	@Test
	void aBodyThatReturnsEndsTheWorkerInOrder() throws Exception {
		try (ServedWorker worker = new ServedWorker(Ping.class, BodyWorker.class, "return")) {
			worker.startReady();
			assertThat(Stage.nextEvent()).isEqualTo("body on outboard-body probe#7");
			assertThat(worker.expectResult(worker.call("ping", "beside the body"), "ping")).isEqualTo("beside the body");
			Stage.permit();
			assertThat(worker.expectEnding()).isEqualTo(new ServedWorker.Ending(0, null));
			assertThat(Stage.nextEvent()).isEqualTo("stopping COMPLETED");
			assertThat(worker.awaitStatus()).isZero();
		}
	}

	@Test
	void aBodyThatThrowsEndsTheWorkerAsAFailure() throws Exception {
		try (ServedWorker worker = new ServedWorker(Ping.class, BodyWorker.class, "throw")) {
			worker.startReady();
			ServedWorker.Ending ending = worker.expectEnding();
			assertThat(ending.status()).isEqualTo(1);
			assertThat(ending.failure()).hasMessage("java.io.IOException: body failed");
			assertThat(worker.awaitStatus()).isEqualTo(1);
		}
	}

	@Test
	void theFirstStatusThatABodyGivesCounts() throws Exception {
		try (ServedWorker worker = new ServedWorker(Ping.class, BodyWorker.class, "exit twice")) {
			worker.startReady();
			assertThat(worker.expectEnding()).isEqualTo(new ServedWorker.Ending(7, null));
			assertThat(worker.awaitStatus()).isEqualTo(7);
		}
	}

	@Test
	void aBodyIsInterruptedWhenTheWorkerIsAskedToEndAndWhatItThrowsThenIsNoFailure() throws Exception {
		try (ServedWorker worker = new ServedWorker(Ping.class, BodyWorker.class, "wait")) {
			worker.startReady();
			Stage.nextEvent();
			worker.stop(StopReason.TERMINATED);
			assertThat(Stage.nextEvent()).isEqualTo("body interrupted, stopping false then true");
			assertThat(Stage.nextEvent()).isEqualTo("stopping TERMINATED");
			assertThat(worker.expectEnding()).isEqualTo(new ServedWorker.Ending(0, null));
		}
	}

	/** The running call might wait for just what the body does when it is interrupted. */
	@Test
	void aBodyIsInterruptedAtOnceWhileACallStillRuns() throws Exception {
		try (ServedWorker worker = new ServedWorker(Ping.class, BodyWorker.class, "wait")) {
			worker.startReady();
			Stage.nextEvent();
			long running = worker.call("ping", "hold");
			assertThat(Stage.nextEvent()).isEqualTo("holding");
			worker.stop(StopReason.TERMINATED);
			assertThat(Stage.nextEvent()).startsWith("body interrupted");
			Stage.permit();
			assertThat(worker.expectResult(running, "ping")).isEqualTo("hold");
			worker.expectEnding();
		}
	}

	@Test
	void aBodyOfAWorkerThatIsStoppedBeforeItRunsIsInterruptedToo() throws Exception {
		try (ServedWorker worker = new ServedWorker(Ping.class, BodyWorker.class, "wait")) {
			worker.stop(StopReason.TERMINATED);
			worker.startReady();
			worker.expectEnding();
			assertThat(worker.awaitStatus()).isZero();
		}
	}

	@Test
	void callsBehindTheEndOfABodyAreRefused() throws Exception {
		try (ServedWorker worker = new ServedWorker(Ping.class, BodyWorker.class, "return")) {
			worker.startReady();
			Stage.nextEvent();
			Stage.permit();
			worker.expectEnding();
			worker.expect(MessageKind.REFUSED, worker.call("ping", "late"));
		}
	}
}
