package dev.outboard.host.tests.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.outboard.api.RemoteWorkerException;
import dev.outboard.api.worker.StopReason;
import dev.outboard.host.tests.worker.Meter;
import dev.outboard.host.tests.worker.MeterWorker;
import dev.outboard.host.tests.worker.Stage;
import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.codec.ThrowableCodec;
import dev.outboard.wire.internal.contract.Contract;
import dev.outboard.wire.internal.contract.Function;
import dev.outboard.wire.internal.contract.Member;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;

/** Signals and properties on the worker's side. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class WorkerServerMembersTest {

	/** What {@link ServedWorker} says. */
	private static final int INCARNATION = 3;

	private final Contract contract = Contract.of(Meter.class);

	@BeforeEach
	void clear() {
		Stage.clear();
	}

	@Test
	void whatWasEmittedBeforeArrivesInOrderAfterThePropertiesAndBeforeReady() throws Exception {
		try (ServedWorker worker = worker("plain").start()) {
			assertThat(early(worker)).containsExactly("level 8", "free first", "strict 1", "strict 2", "strict 3",
					"strict 4", "strict 5", "free last");
			worker.expect(MessageKind.READY, 0);
		}
	}

	@Test
	void anEmitterWithoutCreditWaitsAndItsInterruptLosesNothingElse() throws Exception {
		try (ServedWorker worker = worker("plain").start()) {
			early(worker);
			worker.expect(MessageKind.READY, 0);
			expectNoRoom(worker);
			worker.receive(credit(INCARNATION, "strict", 3));
			expectNoRoom(worker);
			worker.receive(credit(INCARNATION - 1, "strict", 100));
			expectNoRoom(worker);
			worker.receive(credit(INCARNATION, "strict", 2));
			long call = worker.call("emit", 11, 12);
			assertThat(value(worker.next())).isEqualTo("strict 11");
			assertThat(value(worker.next())).isEqualTo("strict 12");
			worker.expect(MessageKind.RESULT, call);
			expectNoRoom(worker);
		}
	}

	@Test
	void creditLetsAnEmitterGoOnThatWaits() throws Exception {
		try (ServedWorker worker = worker("plain").start()) {
			early(worker);
			worker.expect(MessageKind.READY, 0);
			Stage.clear();
			long call = worker.call("emit", 6, 6);
			assertThat(Stage.nextEvent()).isEqualTo("emitting");
			worker.receive(credit(INCARNATION, "strict", 5));
			assertThat(value(worker.next())).isEqualTo("strict 6");
			worker.expect(MessageKind.RESULT, call);
		}
	}

	@Test
	void theEndLetsEmittersGoOn() throws Exception {
		try (ServedWorker worker = worker("plain").start()) {
			early(worker);
			worker.expect(MessageKind.READY, 0);
			long call = worker.call("emit", 6, 9);
			assertThat(Stage.nextEvent()).isEqualTo("emitting");
			worker.stop(StopReason.TERMINATED);
			for (int i = 6; i <= 9; i++) {
				assertThat(value(worker.next())).isEqualTo("strict " + i);
			}
			worker.expect(MessageKind.RESULT, call);
			assertThat(worker.expectEnding().status()).isZero();
		}
	}

	@Test
	void anEndThatComesBeforeTheStartLetsEmittersGoOnToo() throws Exception {
		try (ServedWorker worker = worker("plain")) {
			worker.stop(StopReason.TERMINATED);
			worker.start();
			assertThat(early(worker)).hasSize(8);
			worker.expect(MessageKind.READY, 0);
			assertThat(worker.expectEnding().status()).isZero();
		}
	}

	@Test
	void aPropertyIsAnnouncedBeforeTheCallThatSetsItIsAnswered() throws Exception {
		try (ServedWorker worker = worker("plain").start()) {
			early(worker);
			worker.expect(MessageKind.READY, 0);
			worker.receive(set(101, 20));
			assertThat(value(worker.next())).isEqualTo("level 20");
			worker.expect(MessageKind.RESULT, 101);
			worker.receive(set(102, 20));
			worker.expect(MessageKind.RESULT, 102);
			worker.receive(set(103, -1));
			assertThat(worker.expectFailure(103)).hasMessageContaining("not negative");
			worker.receive(set(104, null));
			assertThat(worker.expectFailure(104)).hasMessageContaining("never null");
			worker.receive(set(105, 21));
			assertThat(value(worker.next())).isEqualTo("level 21");
			worker.expect(MessageKind.RESULT, 105);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "null | Meter.free returned null; let",
			"new | Meter.free returned another object when it was called again",
			"same | Meter.strict and free return the same object", "own | Signal.Emitter in a final field",
			"throws | no signal today" })
	void membersThatCannotBeUsedFailTheStart(String mode, String reason) throws Exception {
		try (ServedWorker worker = worker(mode).start()) {
			RemoteWorkerException failure = ThrowableCodec.INSTANCE.read(worker.expect(MessageKind.START_FAILURE, 0).body());
			assertThat(failure).hasMessageContaining(reason);
			assertThat(worker.awaitStatus()).isEqualTo(1);
		}
	}

	@Test
	void creditForWhatIsNoSignalIsRefused() throws Exception {
		try (ServedWorker worker = worker("plain").start()) {
			early(worker);
			worker.expect(MessageKind.READY, 0);
			assertThatThrownBy(() -> worker.receive(credit(INCARNATION, "level", 1))).isInstanceOf(CodecException.class)
					.hasMessageContaining("level is no signal");
		}
	}

	private void expectNoRoom(ServedWorker worker) throws InterruptedException {
		Stage.clear();
		long call = worker.call("emit", 10, 10);
		assertThat(Stage.nextEvent()).isEqualTo("emitting");
		worker.cancel(call);
		assertThat(worker.expectFailure(call).remoteClassName()).isEqualTo(CancellationException.class.getName());
	}

	private static ServedWorker worker(String mode) {
		return new ServedWorker(Meter.class, MeterWorker.class, mode);
	}

	private List<String> early(ServedWorker worker) throws InterruptedException {
		List<String> values = new ArrayList<>();
		while (values.size() < 8) {
			values.add(value(worker.next()));
		}
		return values;
	}

	private String value(Message message) {
		Member member = contract.member(message.body().readLength());
		assertThat(message.kind()).isEqualTo(member.isSignal() ? MessageKind.SIGNAL : MessageKind.PROPERTY);
		return member.name() + ' ' + member.readValue(message.body());
	}

	private Output set(long id, Integer value) {
		Function setter = contract.setter(member("level"));
		Output out = Message.begin(MessageKind.CALL, id);
		out.writeLength(setter.index());
		setter.writeArguments(out, new Object[] { value });
		return out;
	}

	private Output credit(int incarnation, String signal, int count) {
		Output out = Message.begin(MessageKind.CREDIT, 0);
		out.writeInt(incarnation);
		out.writeLength(member(signal).index());
		out.writeLength(count);
		out.writeLong(0);
		return out;
	}

	private Member member(String name) {
		return contract.members().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
	}
}
