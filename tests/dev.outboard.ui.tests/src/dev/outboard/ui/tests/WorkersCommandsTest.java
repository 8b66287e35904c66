package dev.outboard.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;

import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.outboard.api.RestartPolicy;
import dev.outboard.api.StartMethod;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerHandle;
import dev.outboard.samples.adder.Adder;
import dev.outboard.ui.tests.pages.StartOptionsPage;
import dev.outboard.ui.tests.pages.WorkersPage;
import dev.outboard.ui.tests.support.EventLoop;
import dev.outboard.ui.tests.support.LoggedErrors;
import dev.outboard.ui.tests.support.Workers;

/** What the context menu of the Workers view does with workers, besides starting and ending them. */
class WorkersCommandsTest {

	private static final String ADDER_ID = "dev.outboard.samples.adder";

	@RegisterExtension
	private final LoggedErrors errors = new LoggedErrors();

	@RegisterExtension
	private final Workers workers = new Workers();

	private WorkersPage view;

	@BeforeEach
	void open() throws PartInitException {
		view = WorkersPage.open();
	}

	@Test
	void restartStartsAnotherWithTheSameOptions() {
		WorkerHandle<Adder> first = workers.service().start(Adder.class, StartOptions.defaults().heap("77m"));
		view.awaitWorker("Adder", "Running");

		view.selectWorker("Adder").choose("Restart");

		EventLoop.until("another one runs", () -> view.workers("Adder").size() == 1
				&& !view.workers("Adder").get(0).name().equals(first.displayName()));
		view.awaitWorker("Adder", "Running");
		EventLoop.until("the first one has ended", first.onExit()::isDone);
		assertThat(workers.of(ADDER_ID)).singleElement()
				.satisfies(second -> assertThat(second.options().heap()).hasValue("77m"));
	}

	@Test
	void restartReplacesAWorkerThatFailed() {
		workers.service().start(Adder.class);
		long pid = Long.parseLong(view.awaitWorker("Adder", "Running").pid());
		ProcessHandle.of(pid).orElseThrow().destroyForcibly();
		view.awaitWorker("Adder", "Failed: ");
		errors.await("signal 9");

		view.selectWorker("Adder").press("Restart Worker");

		view.awaitWorker("Adder", "Running");
	}

	@Test
	void theCommandLineCanBeCopied() {
		workers.service().start(Adder.class);
		view.awaitWorker("Adder", "Running");

		view.selectWorker("Adder").choose("Copy Command Line");

		EventLoop.until("it is on the clipboard", () -> view.clipboard().contains("java"));
	}

	@Test
	void diagnosticsTellStateOptionsAndMetrics() {
		WorkerHandle<Adder> adder = workers.service().start(Adder.class, StartOptions.defaults().heap("77m"));
		view.awaitWorker("Adder", "Running");

		view.selectWorker("Adder").choose("Copy Diagnostics");

		EventLoop.until("they are on the clipboard", () -> view.clipboard().contains("Worker: " + adder.displayName()));
		assertThat(view.clipboard()).contains("Definition: " + ADDER_ID, "State: Running", "PID: " + adder.pid().getAsLong(),
				"heap", "77m", "Calls: ", "Log level: INFO");
	}

	@Test
	void diagnosticsOfAFailedWorkerTellItsExitStatus() {
		workers.service().start(Adder.class);
		long pid = Long.parseLong(view.awaitWorker("Adder", "Running").pid());
		ProcessHandle.of(pid).orElseThrow().destroyForcibly();
		view.awaitWorker("Adder", "Failed: ");
		errors.await("signal 9");

		view.selectWorker("Adder").choose("Copy Diagnostics");

		EventLoop.until("they are on the clipboard", () -> view.clipboard().contains("Exit status: 137 (CRASHED)"));
	}

	@Test
	void theLogLevelIsSetAndMarked() {
		WorkerHandle<Adder> adder = workers.service().start(Adder.class);
		view.awaitWorker("Adder", "Running");
		assertThat(view.selectWorker("Adder").marked("Log Level")).isEqualTo("Info");

		view.choose("Log Level", "Debug");

		assertThat(adder.logLevel()).isEqualTo(Level.DEBUG);
		assertThat(view.marked("Log Level")).isEqualTo("Debug");
	}

	@Test
	void startWithOptionsStartsAsChosen() {
		StartOptionsPage.whenOpen(dialog -> dialog.write("Heap", "99m").write("JVM options", "-Da=b")
				.choose("Restart", "On failure").write("Calls at the same time", "3").start());

		view.selectDefinition("Adder").choose("Start With Options…");

		view.awaitWorker("Adder", "Running");
		StartOptions options = workers.of(ADDER_ID).get(0).options();
		assertThat(options.heap()).hasValue("99m");
		assertThat(options.jvmOptions()).contains("-Da=b");
		assertThat(options.restart().mode()).isEqualTo(RestartPolicy.Mode.ON_FAILURE);
		assertThat(options.concurrency()).isEqualTo(3);
		assertThat(options.startMethod()).isEqualTo(StartMethod.PROCESS);
	}

	@Test
	void startWithOptionsSaysWhatIsWrongAsItIsTyped() {
		boolean[] looked = new boolean[1];
		StartOptionsPage.whenOpen(dialog -> {
			try {
				assertThat(dialog.canStart()).isTrue();
				dialog.write("Heap", "much");
				assertThat(dialog.says("write a number and k, m or g, as in 256m")).isTrue();
				assertThat(dialog.canStart()).isFalse();
				dialog.write("Heap", "").write("Calls at the same time", "0");
				assertThat(dialog.says("write a whole number, 1 or more")).isTrue();
				dialog.write("Calls at the same time", "").choose("Start method", "thread");
				assertThat(dialog.isEnabled("Heap")).as("a thread has no heap of its own").isFalse();
				assertThat(dialog.canStart()).isTrue();
				looked[0] = true;
			} finally {
				dialog.cancel();
			}
		});

		view.selectDefinition("Adder").choose("Start With Options…");

		assertThat(looked[0]).isTrue();
		assertThat(workers.of(ADDER_ID)).isEmpty();
	}
}
