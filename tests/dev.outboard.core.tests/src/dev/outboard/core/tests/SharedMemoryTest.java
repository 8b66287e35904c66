package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.outboard.api.CallRejectedException;
import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerExitedException;
import dev.outboard.api.WorkerHandle;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.probe.Probe;

/** Large values by memory that a worker shares with the control side. */
class SharedMemoryTest extends WorkerTest {

	private static final Path MEMORY = Path.of("/dev/shm");
	/** What the names of files begin with that this process makes. */
	private static final String OWN = "outboard-" + ProcessHandle.current().pid() + '-';
	private static final int KILLS = 12;
	private static final int UNDER_WAY = 4;
	private static final int MOST = 3_000_000;

	private final Random random = new Random();
	private record Sent(WorkerCall<byte[]> call, int size, byte content) {
	}

	@BeforeEach
	void requireIt() {
		assumeTrue(Files.isWritable(MEMORY), "this system shares no memory");
	}

	@Test
	void isUsedByWorkersThatExchangeSomeAndByNoOthers() throws Exception {
		WorkerHandle<Probe> probe = startProbe();
		get(probe.call(p -> p.bytes(new byte[1000])));
		assertThat(sharedBy(probe)).isEmpty();
		get(probe.call(p -> p.bytes(new byte[MOST])));
		Await.until("memory is shared", () -> sharedBy(probe).size() == 1);
		Await.until("no memory has a name", () -> named().isEmpty());
		byte[] value = new byte[MOST];
		random.nextBytes(value);
		answer(probe.call(p -> p.bytes(value))).isEqualTo(value);
	}

	@Test
	void leavesNothingBehindAndDeliversNothingTornWhereWorkersAreKilled() throws Exception {
		int whole = 0;
		for (int i = 0; i < KILLS; i++) {
			WorkerHandle<Probe> probe = startProbe();
			int killAfter = random.nextInt(60);
			ArrayDeque<Sent> sent = new ArrayDeque<>();
			for (int n = 0; n < killAfter + UNDER_WAY; n++) {
				if (n == killAfter) {
					ProcessHandle.of(probe.pid().getAsLong()).orElseThrow().destroyForcibly();
				}
				sent.add(send(probe));
				if (sent.size() > UNDER_WAY) {
					whole += isWhole(sent.remove()) ? 1 : 0;
				}
			}
			for (Sent each : sent) {
				whole += isWhole(each) ? 1 : 0;
			}
			get(probe.onExit());
			// One that is being made has a name for a moment.
			Await.until("no memory has a name", () -> named().isEmpty());
		}
		assertThat(whole).as("calls that were answered").isPositive();
	}

	private Sent send(WorkerHandle<Probe> probe) {
		byte[] value = new byte[1 + random.nextInt(MOST)];
		Arrays.fill(value, (byte) random.nextInt());
		return new Sent(probe.call(p -> p.bytes(value)), value.length, value[0]);
	}

	/** Returns whether it was answered, in which case the answer must be all that was sent. */
	private static boolean isWhole(Sent sent) {
		byte[] back;
		try {
			back = sent.call().toCompletableFuture().join();
		} catch (CompletionException e) {
			assertThat(e.getCause()).isInstanceOfAny(WorkerExitedException.class, CallRejectedException.class);
			return false;
		}
		byte[] expected = new byte[sent.size()];
		Arrays.fill(expected, sent.content());
		assertThat(Arrays.equals(back, expected)).as("%s bytes came back whole", sent.size()).isTrue();
		return true;
	}

	private static List<String> sharedBy(WorkerHandle<?> worker) throws IOException {
		try (Stream<String> maps = Files.lines(Path.of("/proc/" + worker.pid().getAsLong() + "/maps"))) {
			return maps.filter(line -> line.contains(MEMORY + "/outboard")).toList();
		}
	}

	private static List<Path> named() throws IOException {
		try (Stream<Path> files = Files.list(MEMORY)) {
			return files.filter(file -> file.getFileName().toString().startsWith(OWN)).toList();
		}
	}
}
