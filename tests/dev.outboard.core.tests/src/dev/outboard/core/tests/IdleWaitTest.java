package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.channel.WorkQueue;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.OutboardExtension;
import dev.outboard.testkit.TestWorkers;
import dev.outboard.testkit.probe.Relay;

/** A worker that waits for a channel costs no processor time. */
@ExtendWith(OutboardExtension.class)
class IdleWaitTest {

	private static final int SAMPLES_ALIKE = 5;

	private Duration before = Duration.ZERO;
	private int alike;

	@Test
	void aThreadOfItsOwnThatWaitsForAQueueKeepsNobodyBusy(TestWorkers workers) throws Exception {
		WorkerHandle<Relay> relay = workers.start(Relay.class);
		WorkQueue<String> queue = workers.channels().queue(String.class);
		WorkerCall<String> taken = relay.callStage(r -> r.takeLater(queue));
		ProcessHandle process = ProcessHandle.of(relay.pid().orElseThrow()).orElseThrow();
		Await.until("the process uses no time", () -> isIdle(process));
		queue.put("at last");
		String item = Await.result(taken);
		assertThat(item).isEqualTo("at last");
	}

	/** Returns whether it has used no more time since so many samples. */
	private boolean isIdle(ProcessHandle process) {
		Duration now = process.info().totalCpuDuration().orElse(Duration.ZERO);
		alike = now.equals(before) ? alike + 1 : 0;
		before = now;
		return alike >= SAMPLES_ALIKE;
	}
}
