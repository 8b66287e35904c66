package dev.outboard.host.tests.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.outboard.wire.internal.codec.ThrowableCodec;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;
import dev.outboard.wire.internal.transport.Launch;

/** A worker served in a JVM of its own, up to its end by itself. */
class HostMainTest extends HostTest {

	@Test
	void itsFirstLineIsHelloWithProtocolAndPid() throws Exception {
		startReady();
		assertThat(host.stdout().soFar()).first().isEqualTo(Launch.HELLO + Launch.PROTOCOL + " " + host.pid());
	}

	@Test
	void callsAreServedInItsOwnProcess() throws Exception {
		startReady();
		assertThat(control.result("pid")).isEqualTo(host.pid());
		assertThat(control.result("echo", "grüße 😀")).isEqualTo("grüße 😀");
	}

	@Test
	void whatTheWorkerPrintsArrivesOnItsStandardOutput() throws Exception {
		startReady();
		control.result("print", "printed by the worker");
		host.stdout().await("printed by the worker"::equals);
		assertThat(host.stdout().soFar()).contains("started");
		assertThat(host.stderr().soFar()).isEmpty();
	}

	@Test
	void theStandardInputOfTheWorkerIsEmpty() throws Exception {
		startReady();
		assertThat(control.result("readStandardInput")).isEqualTo(-1);
		assertThat(control.result("echo", "on")).isEqualTo("on");
	}

	@Test
	void itEndsWithTheStatusThatTheWorkerGaveOnceTheControlSideLetsGo() throws Exception {
		startReady();
		control.result("exit", 42);
		Message ending = control.expect(MessageKind.ENDING);
		assertThat(ending.body().readInt()).isEqualTo(42);
		control.hangUp();
		host.input().close();
		assertThat(host.awaitEnd()).isEqualTo(42);
		assertThat(host.stdout().awaitAll()).endsWith("stopping COMPLETED");
		assertThat(host.stderr().awaitAll()).isEmpty();
	}

	@Test
	void itEndsAllTheSameWhereTheControlSideDoesNotLetGo() throws Exception {
		startReady();
		control.result("exit", 42);
		control.expect(MessageKind.ENDING);
		assertThat(host.awaitEnd()).isEqualTo(42);
	}

	@Test
	void aWorkerThatCannotStartSaysWhyAndEnds() throws Exception {
		host.launch(control.launch("fail"));
		control.open();
		Message failure = control.expect(MessageKind.START_FAILURE);
		assertThat(ThrowableCodec.INSTANCE.read(failure.body())).hasMessage("java.io.IOException: it was told to fail");
		control.hangUp();
		host.input().close();
		assertThat(host.awaitEnd()).isEqualTo(1);
	}

	/** The results are more than a socket holds, and are read only when the JVM is on its way out. */
	@Test
	void resultsFromBeforeTheWorkerEndsTheJvmArrive() throws Exception {
		int calls = 200;
		host.launch(control.launch("well"));
		control.accept();
		for (int i = 0; i < calls; i++) {
			control.callUnheard("bytes", 100_000);
		}
		control.callUnheard("systemExit", 7);
		host.stdout().await("exiting"::equals);
		control.listen();
		control.expect(MessageKind.READY);
		for (int i = 1; i <= calls; i++) {
			assertThat((byte[]) control.expectResult(i, "bytes")).hasSize(100_000);
		}
		control.awaitHangUp();
		assertThat(host.awaitEnd()).isEqualTo(7);
	}
}
