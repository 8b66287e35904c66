package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.outboard.api.ExitStatus;
import dev.outboard.api.ExitStatus.Kind;
import dev.outboard.api.HeartbeatPolicy;
import dev.outboard.api.HeartbeatPolicy.Action;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerState;
import dev.outboard.api.event.WorkerEventProperties;
import dev.outboard.api.event.WorkerTopics;
import dev.outboard.core.internal.service.Silence;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.EventRecorder;
import dev.outboard.testkit.LogRecorder;
import dev.outboard.testkit.probe.Probe;

/** How it is noticed that a worker's process is there, but gives no sign of life. */
class HeartbeatTest extends WorkerTest {

	private static final HeartbeatPolicy QUICK = HeartbeatPolicy.defaults().times(Duration.ofSeconds(1),
			Duration.ofMillis(1500));

	@Test
	void aStoppedProcessIsUnresponsiveAndRunsAgainWhenItGoesOn() throws Exception {
		WorkerHandle<Probe> probe = workers.create(Probe.class, StartOptions.defaults().heartbeat(QUICK));
		EventRecorder events = given.record(probe);
		get(probe.start().ready());
		try (LogRecorder log = new LogRecorder()) {
			signal(probe, "STOP");
			Await.until("it is unresponsive", () -> probe.state() == WorkerState.UNRESPONSIVE);
			Await.until("it is told", () -> !log.mentioning("gave no sign of life for 1.5 s").isEmpty());
		}
		WorkerCall<Integer> call = probe.call(p -> p.add(1, 2));
		signal(probe, "CONT");
		answer(call).isEqualTo(3);
		Await.until("it runs again", () -> probe.state() == WorkerState.RUNNING);
		events.await(recorder -> recorder.values(WorkerTopics.LOG, WorkerEventProperties.MESSAGE).stream()
				.anyMatch(line -> line.toString().startsWith("Full thread dump")));
		events.await(recorder -> recorder.values(WorkerTopics.STATE, WorkerEventProperties.STATE).size() >= 4);
		assertThat(events.values(WorkerTopics.STATE, WorkerEventProperties.STATE)).startsWith("STARTING", "RUNNING",
				"UNRESPONSIVE", "RUNNING");
		assertThat(probe.incarnation()).isEqualTo(1);
	}

	@Test
	void itIsKilledAsFailedWhereThatIsAskedFor() throws Exception {
		WorkerHandle<Probe> probe = startProbe(StartOptions.defaults().heartbeat(QUICK.action(Action.KILL)));
		signal(probe, "STOP");
		ExitStatus status = get(probe.onExit());
		assertThat(status.reason()).isEqualTo("was killed, because it gave no sign of life for 1.5 s");
		assertThat(status.kind()).isEqualTo(Kind.CRASHED);
		assertThat(probe.state()).isEqualTo(WorkerState.FAILED);
	}

	@Test
	void anUnresponsiveWorkerCanBeTerminated() throws Exception {
		WorkerHandle<Probe> probe = startProbe(
				StartOptions.defaults().heartbeat(QUICK).stopDeadline(Duration.ofMillis(100)));
		signal(probe, "STOP");
		Await.until("it is unresponsive", () -> probe.state() == WorkerState.UNRESPONSIVE);
		assertThat(get(probe.terminate()).reason()).contains("missed the deadline");
	}

	@Test
	void checksThatComeLateAreNotTheWorkersSilence() {
		Silence silence = new Silence(10, 0);
		assertThat(silence.check(10)).isEqualTo(10);
		assertThat(silence.check(20)).isEqualTo(20);
		assertThat(silence.check(5000)).isEqualTo(30);
		silence.broken();
		assertThat(silence.check(5010)).isZero();
		assertThat(silence.check(5020)).isEqualTo(10);
	}

	private static void signal(WorkerHandle<Probe> probe, String name) throws IOException, InterruptedException {
		Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(probe.pid().orElseThrow())).inheritIO().start();
		assertThat(kill.waitFor()).isZero();
	}
}
