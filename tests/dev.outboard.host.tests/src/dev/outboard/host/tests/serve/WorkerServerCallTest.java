package dev.outboard.host.tests.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.outboard.api.RemoteWorkerException;
import dev.outboard.host.tests.worker.Probe;
import dev.outboard.host.tests.worker.ProbeWorker;
import dev.outboard.host.tests.worker.Stage;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.codec.ThrowableCodec;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class WorkerServerCallTest {

	private final ServedWorker worker = new ServedWorker(Probe.class, ProbeWorker.class);

	@BeforeEach
	void start() throws InterruptedException {
		Stage.clear();
		worker.startReady();
	}

	@AfterEach
	void stop() throws InterruptedException {
		worker.close();
	}

	@Test
	void callsAreAnsweredInTheOrderTheyWereMade() throws Exception {
		for (int i = 0; i < 1000; i++) {
			worker.call("echo", "text " + i);
		}
		for (int i = 0; i < 1000; i++) {
			assertThat(worker.expectResult(i + 1, "echo")).isEqualTo("text " + i);
		}
	}

	@Test
	void callsRunOneAfterAnotherOnTheWorkersThread() throws Exception {
		Stage.nextEvent();
		long first = worker.call("hold", "first");
		long second = worker.call("threadName");
		assertThat(Stage.nextEvent()).isEqualTo("holding first");
		assertThat(worker.messagesLeft()).as("answers while the first call runs").isEmpty();
		Stage.permit();
		assertThat(worker.expectResult(first, "hold")).isEqualTo("permitted");
		assertThat(worker.expectResult(second, "threadName")).isEqualTo(ServedWorker.THREAD);
	}

	@Test
	void aFunctionThatReturnsNothingIsAnsweredToo() throws Exception {
		assertThat(worker.expectResult(worker.call("nothing"), "nothing")).isNull();
	}

	@Test
	void whatAFunctionThrowsIsTheAnswerAndTheNextCallIsServed() throws Exception {
		RemoteWorkerException failure = worker.expectFailure(worker.call("fail", "disk full"));
		assertThat(failure.remoteClassName()).isEqualTo("java.io.IOException");
		assertThat(failure.remoteMessage()).contains("disk full");
		assertThat(failure.getStackTrace()[0].getMethodName()).isEqualTo("fail");
		assertThat(failure.getCause()).hasMessageEndingWith("the cause");
		assertThat(worker.expectFailure(worker.call("overflow")).remoteClassName())
				.isEqualTo("java.lang.StackOverflowError");
		assertThat(worker.expectResult(worker.call("echo", "on"), "echo")).isEqualTo("on");
	}

	@Test
	void aResultThatCannotBeSentIsAFailureThatSaysWhy() throws Exception {
		assertThat(worker.expectFailure(worker.call("foreignPath")).getMessage())
				.contains("the result of foreignPath() can't be sent").contains("default file system");
		assertThat(worker.expectFailure(worker.call("bytes", Message.BASE_LIMIT)).getMessage())
				.contains("the result of bytes(int) can't be sent")
				.contains("limit of " + Message.BASE_LIMIT + " bytes; raise it with StartOptions.messageLimit");
		assertThat(worker.expectResult(worker.call("echo", "on"), "echo")).isEqualTo("on");
	}

	@Test
	void aStageAnswersWhenItCompletesWhileOtherCallsAreServed() throws Exception {
		long later = worker.call("later", "a");
		long sooner = worker.call("later", "b");
		assertThat(worker.expectResult(worker.call("echo", "meanwhile"), "echo")).isEqualTo("meanwhile");
		Stage.future("b").complete("second");
		assertThat(worker.expectResult(sooner, "later")).isEqualTo("second");
		Stage.future("a").complete("first");
		assertThat(worker.expectResult(later, "later")).isEqualTo("first");
	}

	@Test
	void aStageThatFailsAnswersWithItsCause() throws Exception {
		long direct = worker.call("later", "a");
		Stage.future("a").completeExceptionally(new IllegalStateException("broken"));
		assertThat(worker.expectFailure(direct)).hasMessage("java.lang.IllegalStateException: broken");
		long derived = worker.call("later", "b");
		Stage.future("b").obtrudeException(new CompletionException(new IllegalStateException("inner")));
		assertThat(worker.expectFailure(derived)).hasMessage("java.lang.IllegalStateException: inner");
	}

	@Test
	void aMissingStageIsAFailure() throws Exception {
		assertThat(worker.expectFailure(worker.call("neverAStage"))).hasMessageContaining("null")
				.hasMessageContaining("CompletionStage");
	}

	@Test
	void aStageWhoseResultCannotBeSentIsAFailureThatSaysWhy() throws Exception {
		assertThat(worker.expectFailure(worker.call("foreignPathLater"))).hasMessageContaining("default file system");
		assertThat(worker.expectFailure(worker.call("falseListLater"))).hasMessageContaining("another class than");
	}

	@Test
	void aOneWayCallIsAnsweredOnlyWhenItFails() throws Exception {
		worker.post("nothing");
		worker.post("foreignPath");
		Message failure = worker.expect(MessageKind.POST_FAILURE, worker.post("fail", "disk full"));
		assertThat(failure.body().readLength()).isEqualTo(worker.function("fail").index());
		assertThat(ThrowableCodec.INSTANCE.read(failure.body())).hasMessageContaining("disk full");
	}

	@Test
	void thatOneWayCallsHaveReturnedIsToldBeforeTheNextCallAndWhenThereIsNothingToDo() throws Exception {
		List<Long> posted = new ArrayList<>();
		for (int i = 0; i < 200; i++) {
			posted.add(worker.post("nothing"));
		}
		worker.expectResult(worker.call("echo", "on"), "echo");
		assertThat(worker.receipts()).isEqualTo(posted);
		long last = worker.post("nothing");
		Awaitility.await().atMost(1, TimeUnit.MINUTES).until(() -> worker.receipts().contains(last));
	}

	@Test
	void aOneWayCallOfAStageTellsItsFailureToo() throws Exception {
		long broken = worker.post("later", "a");
		Stage.future("a").completeExceptionally(new IllegalStateException("broken"));
		Message failure = worker.expect(MessageKind.POST_FAILURE, broken);
		assertThat(failure.body().readLength()).isEqualTo(worker.function("later").index());
		worker.post("later", "b");
		Stage.future("b").complete("fine");
		assertThat(worker.expectResult(worker.call("echo", "on"), "echo")).isEqualTo("on");
	}

	@Test
	void aFunctionThatIsNotThereIsAFailureOfThatCallOnly() throws Exception {
		Output out = Message.begin(MessageKind.CALL, 99);
		out.writeLength(1000);
		worker.receive(out);
		assertThat(worker.expectFailure(99)).hasMessageContaining("has no function number 1000");
		assertThat(worker.expectResult(worker.call("echo", "on"), "echo")).isEqualTo("on");
	}

	@Test
	void argumentsThatAreNoneAreAFailureOfThatCallOnly() throws Exception {
		Output out = Message.begin(MessageKind.CALL, 99);
		out.writeLength(worker.function("echo").index());
		out.writeByte(9);
		worker.receive(out);
		assertThat(worker.expectFailure(99)).hasMessageContaining("no form of string");
		assertThat(worker.expectResult(worker.call("echo", "on"), "echo")).isEqualTo("on");
	}
}
