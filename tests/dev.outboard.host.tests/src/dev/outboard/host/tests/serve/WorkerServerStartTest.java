package dev.outboard.host.tests.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.outboard.api.RemoteWorkerException;
import dev.outboard.api.worker.StopReason;
import dev.outboard.host.tests.worker.BodyWorker;
import dev.outboard.host.tests.worker.Failing;
import dev.outboard.host.tests.worker.Ping;
import dev.outboard.host.tests.worker.Probe;
import dev.outboard.host.tests.worker.ProbeWorker;
import dev.outboard.host.tests.worker.Stage;
import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.codec.ThrowableCodec;
import dev.outboard.wire.internal.contract.Contract;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;
import dev.outboard.wire.internal.message.Setup;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class WorkerServerStartTest {

	@BeforeEach
	void clear() {
		Stage.clear();
	}

	@Test
	void theWorkerIsToldWhoItIsBeforeItIsReady() throws Exception {
		try (ServedWorker worker = new ServedWorker(Probe.class, ProbeWorker.class)) {
			worker.startReady();
			assertThat(Stage.eventsLeft())
					.containsExactly("started com.example.probe 7 3 on " + ServedWorker.THREAD);
		}
	}

	@Test
	void callsThatCameBeforeAreServedAfterItIsReady() throws Exception {
		try (ServedWorker worker = new ServedWorker(Probe.class, ProbeWorker.class)) {
			long early = worker.call("echo", "early");
			worker.start();
			worker.expect(MessageKind.READY, 0);
			assertThat(worker.expectResult(early, "echo")).isEqualTo("early");
		}
	}

	@Test
	void aConstructorThatThrowsIsTheReasonWhyItCouldNotStart() throws Exception {
		RemoteWorkerException reason = startInVain(Ping.class, ServedWorker.setup(Ping.class, Failing.class,
				"constructor"));
		assertThat(reason).hasMessage("java.io.IOException: constructor failed");
	}

	@Test
	void soIsAStartedThatThrows() throws Exception {
		RemoteWorkerException reason = startInVain(Ping.class, ServedWorker.setup(Ping.class, Failing.class,
				"started"));
		assertThat(reason).hasMessage("java.io.IOException: started failed");
		assertThat(Stage.eventsLeft()).as("stopping is for workers that were started").isEmpty();
	}

	@Test
	void soIsAClassThatIsNotThere() throws Exception {
		Setup setup = new Setup("d", "1", "d#1", 1, new Setup.Limits(1, 1000),
				Ping.class.getName(), Contract.of(Ping.class).fingerprint(), "com.example.Missing", List.of(), new byte[0]);
		assertThat(startInVain(Ping.class, setup)).hasMessageContaining("ClassNotFoundException")
				.hasMessageContaining("com.example.Missing");
	}

	@Test
	void soIsAContractThatIsNone() throws Exception {
		Setup setup = ServedWorker.setup(Failing.class, Failing.class, "nowhere");
		assertThat(startInVain(Ping.class, setup)).hasMessageContaining("a contract is a Java interface");
	}

	@Test
	void soAreStartArgumentsThatCannotBeRead() throws Exception {
		Setup setup = new Setup("d", "1", "d#1", 1, new Setup.Limits(1, 1000),
				Ping.class.getName(), Contract.of(Ping.class).fingerprint(), BodyWorker.class.getName(),
				List.of("java.lang.String"), new byte[] { 9 });
		assertThat(startInVain(Ping.class, setup)).hasMessageContaining("no form of string");
	}

	@Test
	void soIsAContractInAnotherVersion() throws Exception {
		Setup setup = ServedWorker.setup(Ping.class.getName(), Contract.of(Ping.class).fingerprint() + 1, Failing.class,
				"nowhere");
		assertThat(startInVain(Ping.class, setup)).hasMessageContaining(Ping.class.getName())
				.hasMessageContaining("not the same on both sides");
	}

	@Test
	void soIsAClassThatDoesNotImplementTheContract() throws Exception {
		Setup setup = ServedWorker.setup(Probe.class, BodyWorker.class, "wait");
		assertThat(startInVain(Probe.class, setup)).hasMessageContaining(BodyWorker.class.getName())
				.hasMessageContaining("doesn't implement").hasMessageContaining(Probe.class.getName());
	}

	@Test
	void anInterruptThatItsStartLeavesBehindReachesNoCall() throws Exception {
		try (ServedWorker worker = new ServedWorker(Ping.class, Failing.class, "interrupt")) {
			long early = worker.call("ping", "early");
			worker.startReady();
			assertThat(worker.expectResult(early, "ping")).isEqualTo("early");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "CALL", "POST", "CANCEL", "STOP", "HEARTBEAT", "CREDIT", "LOG_LEVEL",
			"LOG_CREDIT", "MONITOR_CANCELLED", "VITALS", "CHANNEL", "BATCH" }, mode = EnumSource.Mode.EXCLUDE)
	void aMessageThatNoWorkerGetsIsRefused(MessageKind kind) throws Exception {
		try (ServedWorker worker = new ServedWorker(Probe.class, ProbeWorker.class)) {
			assertThatThrownBy(() -> worker.receive(Message.begin(kind, 1))).isInstanceOf(CodecException.class)
					.hasMessageContaining(kind.name());
		}
	}

	@Test
	void aMessageCutShortIsRefused() throws Exception {
		Output unknownReason = Message.begin(MessageKind.STOP, 0);
		unknownReason.writeLength(StopReason.values().length);
		try (ServedWorker worker = new ServedWorker(Probe.class, ProbeWorker.class)) {
			for (Output message : List.of(new Output(100), Message.begin(MessageKind.CALL, 1),
					Message.begin(MessageKind.STOP, 0))) {
				assertThatThrownBy(() -> worker.receive(message)).isInstanceOf(CodecException.class);
			}
			assertThatThrownBy(() -> worker.receive(unknownReason)).isInstanceOf(CodecException.class)
					.hasMessageContaining("no reason to stop");
		}
	}

	private static RemoteWorkerException startInVain(Class<?> contract, Setup setup) throws InterruptedException {
		try (ServedWorker worker = new ServedWorker(contract, setup)) {
			worker.start();
			Message message = worker.expect(MessageKind.START_FAILURE, 0);
			assertThat(worker.awaitStatus()).isEqualTo(1);
			assertThat(worker.messagesLeft()).isEmpty();
			return ThrowableCodec.INSTANCE.read(message.body());
		}
	}
}
