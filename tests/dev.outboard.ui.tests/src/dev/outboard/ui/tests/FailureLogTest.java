package dev.outboard.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.eclipse.core.runtime.IStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.outboard.api.RestartPolicy;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerHandle;
import dev.outboard.samples.adder.Adder;
import dev.outboard.ui.tests.support.EventLoop;
import dev.outboard.ui.tests.support.LoggedErrors;
import dev.outboard.ui.tests.support.Workers;

/** What of the ends of workers reaches the Error Log. */
class FailureLogTest {

	@RegisterExtension
	private final LoggedErrors errors = new LoggedErrors();

	@RegisterExtension
	private final Workers workers = new Workers();

	@Test
	void aWorkerThatDiesIsAnErrorOnce() {
		WorkerHandle<Adder> adder = workers.start(Adder.class);

		crash(adder);

		IStatus entry = errors.await(adder.displayName());
		assertThat(entry.getSeverity()).isEqualTo(IStatus.ERROR);
		assertThat(entry.getMessage()).contains("signal 9");
		followedByNothing();
	}

	@Test
	void oneThatIsStartedAgainIsAWarning() {
		Duration soon = Duration.ofMillis(1);
		WorkerHandle<Adder> adder = workers.start(Adder.class,
				StartOptions.defaults().restart(RestartPolicy.onFailure().delay(soon, soon)));

		crash(adder);

		IStatus entry = errors.await(adder.displayName());
		assertThat(entry.getSeverity()).isEqualTo(IStatus.WARNING);
		assertThat(entry.getMessage()).contains("started again");
		EventLoop.until("it runs again", () -> adder.incarnation() == 2 && adder.state().isUp());
		followedByNothing();
	}

	@Test
	void oneThatIsStoppedOrKilledIsNone() {
		WorkerHandle<Adder> stopped = workers.start(Adder.class);
		WorkerHandle<Adder> killed = workers.start(Adder.class);

		stopped.terminate();
		killed.kill();

		EventLoop.until("both have ended", () -> stopped.onExit().isDone() && killed.onExit().isDone());
		followedByNothing();
	}

	/** The end of another worker is entered after what came before. */
	private void followedByNothing() {
		WorkerHandle<Adder> last = workers.start(Adder.class);
		crash(last);
		errors.await(last.displayName());
		assertThat(errors.take()).isEmpty();
	}

	private static void crash(WorkerHandle<?> worker) {
		ProcessHandle.of(worker.pid().getAsLong()).orElseThrow().destroyForcibly();
	}
}
