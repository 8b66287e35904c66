package dev.outboard.product.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left when the console or a worker is cut off in the middle of a call. */
class InterruptionTest {

	private static final String[] SLEEP = { "call", "faulty", "sleep", "600000", "--verbose" };
	private static final String[] LOOP = { "call", "faulty", "loop", "--verbose" };

	@ParameterizedTest
	@ValueSource(strings = { "sleep 600000", "loop" })
	void anInterruptedConsoleLeavesNoWorkerAndNoComplaint(String call) {
		try (Run run = Outboard.with(("call faulty " + call + " --verbose").split(" ")).start()) {
			long worker = run.awaitWorker();

			Signals.send("INT", run.process().pid());

			Run.Result result = run.await();
			assertThat(result.exitCode()).isEqualTo(130);
			assertThat(result.out()).isEmpty();
			assertThat(result.err()).matches("console pid=[0-9]+\nworker pid=[0-9]+\n");
			Signals.awaitGone(worker);
		}
	}

	@Test
	void aKilledConsoleLeavesNoWorkerInAnEndlessLoop() {
		try (Run run = Outboard.with(LOOP).start()) {
			long worker = run.awaitWorker();

			Signals.send("KILL", run.process().pid());

			Signals.awaitGone(worker);
		}
	}

	@Test
	void aKilledWorkerIsReportedWithItsSignal() {
		try (Run run = Outboard.with(SLEEP).start()) {
			Signals.send("KILL", run.awaitWorker());

			Run.Result result = run.await();
			assertThat(result.err()).contains("faulty#1").contains("signal 9");
			assertThat(result.out()).isEmpty();
			assertThat(result.exitCode()).isEqualTo(3);
		}
	}
}
