package dev.outboard.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.outboard.api.WorkerCall;
import dev.outboard.samples.faulty.Faulty;
import dev.outboard.ui.tests.pages.UpperPage;
import dev.outboard.ui.tests.support.EventLoop;
import dev.outboard.ui.tests.support.LoggedErrors;
import dev.outboard.ui.tests.support.Workers;

/** The Upper view, with a real worker. */
class UpperViewTest {

	private static final String UPPER_ID = "dev.outboard.samples.upper";

	@RegisterExtension
	private final LoggedErrors errors = new LoggedErrors();

	@RegisterExtension
	private final Workers workers = new Workers();

	private UpperPage view;

	@BeforeEach
	void open() throws PartInitException {
		view = UpperPage.open();
	}

	@AfterEach
	void close() {
		UpperPage.close();
	}

	@Test
	void startsNoWorkerBeforeItIsNeeded() {
		assertThat(workers.of(UPPER_ID)).isEmpty();
		assertThat(view.status()).contains("first text");
	}

	@Test
	void appendsTheAnswerAndSaysWhichProcessGaveIt() {
		view.enter("grüße");
		assertThat(view.status()).startsWith("Starting upper#");
		awaitAnswers("GRÜSSE");

		long pid = workers.of(UPPER_ID).get(0).pid().orElseThrow();
		assertThat(pid).isNotEqualTo(ProcessHandle.current().pid());
		assertThat(view.status()).contains(Long.toString(pid));
	}

	@Test
	void sendsLaterTextsToTheSameWorker() {
		view.enter("one");
		view.enter("two");
		awaitAnswers("ONE", "TWO");
		view.enter("three");
		awaitAnswers("ONE", "TWO", "THREE");

		assertThat(workers.of(UPPER_ID)).hasSize(1);
	}

	@Test
	void startsAnotherWorkerWhenTheFirstHasEnded() {
		view.enter("one");
		awaitAnswers("ONE");
		String first = workers.of(UPPER_ID).get(0).instanceId();
		workers.of(UPPER_ID).get(0).kill();
		EventLoop.until("it is gone", () -> workers.of(UPPER_ID).isEmpty());

		view.enter("two");
		awaitAnswers("ONE", "TWO");

		assertThat(workers.of(UPPER_ID)).singleElement().extracting(worker -> worker.instanceId()).isNotEqualTo(first);
	}

	@Test
	void answersWhileAnotherWorkerSleeps() {
		WorkerCall<String> sleep = workers.service().start(Faulty.class).call(faulty -> faulty.sleep(60_000));

		view.enter("awake");

		awaitAnswers("AWAKE");
		assertThat(sleep).isNotDone();
	}

	@Test
	void endsItsWorkerWhenItIsClosed() {
		view.enter("one");
		awaitAnswers("ONE");

		UpperPage.close();

		EventLoop.until("its worker has ended", () -> workers.of(UPPER_ID).isEmpty());
	}

	private void awaitAnswers(String... answers) {
		EventLoop.until("the answers are there", () -> view.answers().lines().toList().equals(List.of(answers)));
	}
}
