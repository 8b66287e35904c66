package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;

import dev.outboard.api.ExitStatus;
import dev.outboard.api.RemoteWorkerException;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerHandle;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.probe.Probe;

/** Values of hundreds of megabytes, and those that are over the limit. */
class LargeValueTest extends WorkerTest {

	private static final int LARGE = 256 * 1024 * 1024;
	private static final int MOST_BYTES = 2 * 1024 * 1024;
	/** What {@code viaDefault} puts around a text is longer than what a call is besides it. */
	private static final int FITS_ONE_WAY = MOST_BYTES - 20;

	@Test
	void aLargeValueCrossesThereAndBack() throws Exception {
		byte[] large = large();
		byte[] back = get(roomy().call(p -> p.bytes(large)));
		assertThat(Arrays.equals(back, large)).isTrue();
	}

	@Test
	void aCallOverTheLimitIsRefusedAtTheSenderAndTheWorkerServesOn() throws Exception {
		WorkerHandle<Probe> probe = limited();
		byte[] tooLarge = new byte[MOST_BYTES];
		String reason = "over the limit of " + MOST_BYTES + " bytes; raise it with StartOptions.messageLimit";
		assertThatThrownBy(() -> probe.call(p -> p.bytes(tooLarge))).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("bytes(byte[])").hasMessageContaining(reason);
		assertThatThrownBy(() -> probe.post(p -> p.bytes(tooLarge))).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining(reason);
		assertThatThrownBy(() -> probe.blocking().bytes(tooLarge)).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining(reason);
		answer(probe.call(p -> p.add(1, 1))).isEqualTo(2);
	}

	@Test
	void aResultOverTheLimitIsRefusedAtTheWorkerWhichServesOn() throws Exception {
		WorkerHandle<Probe> probe = limited();
		String text = "x".repeat(FITS_ONE_WAY);
		assertThatThrownBy(() -> get(probe.call(p -> p.viaDefault(text)))).isInstanceOf(RemoteWorkerException.class)
				.hasMessageContaining("the result of viaDefault(String) can't be sent")
				.hasMessageContaining("over the limit of " + MOST_BYTES + " bytes; raise it with StartOptions.messageLimit");
		answer(probe.call(p -> p.text(text))).isEqualTo(text);
	}

	@Test
	void aRunningCallIsCancelledWhileALargeArgumentIsOnItsWay() throws Exception {
		WorkerHandle<Probe> probe = roomy();
		byte[] large = large();
		WorkerCall<Void> running = probe.run(Probe::waitForInterrupt);
		WorkerCall<Void> behind = probe.run(p -> p.bytes(large));
		running.cancel(true);
		assertThatThrownBy(running::join).isInstanceOf(CancellationException.class);
		answer(behind).isNull();
		List<String> notes = get(probe.call(Probe::order));
		assertThat(notes).containsExactly("interrupted");
	}

	@Test
	void aWorkerIsStoppedWhileALargeArgumentIsOnItsWay() throws Exception {
		WorkerHandle<Probe> probe = roomy();
		byte[] large = large();
		WorkerCall<Void> call = probe.run(p -> p.bytes(large));
		assertThat(get(probe.terminate()).kind()).isEqualTo(ExitStatus.Kind.ORDERLY);
		Await.until("the call is over", call::isDone);
	}

	private WorkerHandle<Probe> roomy() throws Exception {
		return startProbe(StartOptions.defaults().heap("1536m"));
	}

	private WorkerHandle<Probe> limited() throws Exception {
		return startProbe(StartOptions.defaults().messageLimit(MOST_BYTES));
	}

	private static byte[] large() {
		byte[] large = new byte[LARGE];
		for (int i = 0; i < LARGE; i += 997) {
			large[i] = (byte) i;
		}
		return large;
	}
}
