package dev.outboard.ui.tests.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;

import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.outboard.api.WorkerHandle;
import dev.outboard.samples.adder.Adder;
import dev.outboard.samples.faulty.Faulty;
import dev.outboard.testkit.probe.Toiler;
import dev.outboard.ui.tests.pages.CallPage;
import dev.outboard.ui.tests.support.EventLoop;
import dev.outboard.ui.tests.support.LoggedErrors;
import dev.outboard.ui.tests.support.Workers;

/** Calls in the Call view that end in another way than by a result. */
class CallEndTest {

	@RegisterExtension
	private final LoggedErrors errors = new LoggedErrors();

	@RegisterExtension
	private final Workers workers = new Workers();

	private CallPage view;

	@BeforeEach
	void open() throws PartInitException {
		view = CallPage.open();
	}

	@AfterEach
	void close() {
		CallPage.close();
	}

	@Test
	void showsTheStackTraceOfTheWorker() {
		view.choose(workers.start(Faulty.class));
		view.chooseFunction("fail(").type("message", "on purpose").call().awaitResult("fail failed after");

		assertThat(view.resultText()).startsWith("java.lang.IllegalStateException: on purpose")
				.contains("at dev.outboard.samples.faulty.FaultyWorker.fail").contains("Caused by: ");
		view.tab("History").selectHistory(0);
		assertThat(view.history().get(0)).element(5).asString().startsWith("Failed: java.lang.IllegalStateException");
		assertThat(view.historyDetails()).contains("FaultyWorker.fail");
	}

	@Test
	void cancelsACallUnderWay() {
		WorkerHandle<Faulty> faulty = view.choose(workers.startThread(Faulty.class));
		view.chooseFunction("sleep(").type("millis", "600000").call();
		EventLoop.until("it is called", () -> view.status().startsWith("Calling"));
		assertThat(view.canCall()).isFalse();

		view.press("Cancel");

		view.awaitResult("sleep was cancelled after");
		assertThat(view.isEnabled("Cancel")).isFalse();
		EventLoop.until("the worker is free", faulty.call(it -> it.sleep(1))::isDone);
	}

	@Test
	void showsProgressAndCancelsByTheMonitor() {
		WorkerHandle<Toiler> toiler = view.choose(workers.startThread(Toiler.class));
		view.chooseFunction("untilCancelled(").call();
		EventLoop.until("it tells how far it is", () -> view.hasProgress() && view.status().split(" \u2013 ").length > 2);

		view.press("Cancel");

		view.awaitResult("was cancelled");
		CompletableFuture<?> notes = toiler.call(Toiler::notes);
		EventLoop.until("the worker is free", notes::isDone);
		assertThat(view.hasProgress()).isFalse();
	}

	@Test
	void tellsInWordsThatTheWorkerHasEnded() {
		WorkerHandle<Adder> adder = view.choose(workers.startThread(Adder.class));
		view.chooseFunction("addTwo").type("a", "1").type("b", "2");

		adder.kill();

		EventLoop.until("it says so", () -> view.status().startsWith(adder.displayName() + " has ended: "));
		assertThat(view.worker()).isEqualTo(adder.displayName() + " (ended)");
		assertThat(view.canCall()).isFalse();
		WorkerHandle<Adder> next = view.choose(workers.startThread(Adder.class));
		assertThat(view.field("a")).as("what was typed stays").isEqualTo("1");
		assertThat(view.workers()).containsExactly(next.displayName());
		assertThat(view.canCall()).isTrue();
	}

	@Test
	void failsWhenTheWorkerDiesUnderTheCall() {
		view.choose(workers.start(Faulty.class));
		view.chooseFunction("exit(").type("status", "3").times(10).call();

		assertThat(view.awaitResult("10 calls of exit")).contains("0 done, 1 failed");
		assertThat(view.resultText()).contains("exit(int)").contains("did not answer");
		errors.await("exit status 3");
	}

	@Test
	void cancelsTheCallWhenItIsClosed() {
		WorkerHandle<Faulty> faulty = view.choose(workers.start(Faulty.class));
		view.chooseFunction("sleep(").type("millis", "600000").call();
		EventLoop.until("it is called", () -> view.status().startsWith("Calling"));

		CallPage.close();

		EventLoop.until("the worker is free", faulty.call(it -> it.sleep(1))::isDone);
	}
}
