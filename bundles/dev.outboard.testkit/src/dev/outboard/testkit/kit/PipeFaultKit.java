package dev.outboard.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.concurrent.CompletableFuture;

import dev.outboard.api.Capability;
import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.channel.ChannelClosedException;
import dev.outboard.api.channel.OneWayPipe;
import dev.outboard.api.channel.Receiver;
import dev.outboard.api.channel.Sender;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.EachStartMethod;
import dev.outboard.testkit.TestWorkers;
import dev.outboard.testkit.probe.Piper;
import dev.outboard.testkit.probe.Piper.Ends;
import dev.outboard.testkit.probe.Piper.Note;

/** Pipes whose processes are killed at random moments, under load. */
public class PipeFaultKit {

	private static final int ROUNDS = Boolean.getBoolean("outboard.soak") ? 1000 : 16;
	private static final int MOST = 2000;
	/** So long that some notes cross in several frames. */
	private static final int LONGEST = 150_000;

	@EachStartMethod(needs = Capability.KILL)
	void whateverDiesNobodyHangsAndNothingArrivesInPart(TestWorkers workers) throws Exception {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		WorkerHandle<Piper> next = workers.start(Piper.class);
		for (int round = 0; round < ROUNDS; round++) {
			WorkerHandle<Piper> victim = next;
			// It comes up while the other one works.
			next = workers.create(Piper.class).start();
			killAfter(random.nextInt(MOST), victim, workers);
			Await.result(next.ready());
		}
		assertThat(workers.channels().oneWayPipe(String.class).sender().trySend("still at work")).as("seed %d", seed).isTrue();
	}

	private static void killAfter(int count, WorkerHandle<Piper> victim, TestWorkers workers) throws Exception {
		OneWayPipe<Note> in = workers.channels().oneWayPipe(Note.class);
		OneWayPipe<Note> out = workers.channels().oneWayPipe(Note.class);
		WorkerCall<Integer> passing = victim.call(p -> p.passOn(new Ends(in.receiver(), out.sender())));
		CompletableFuture<Integer> sending = CompletableFuture.supplyAsync(() -> sendUntilClosed(in.sender()),
				runnable -> Thread.ofPlatform().daemon().start(runnable));
		int received = 0;
		while (received < count) {
			assertThat(out.receiver().receive(Await.LIMIT)).contains(note(received));
			received++;
		}
		ProcessHandle.of(victim.pid().orElseThrow()).orElseThrow().destroyForcibly();
		int rest = receiveUntilClosed(out.receiver(), received);
		assertThat(Await.result(sending)).isGreaterThanOrEqualTo(rest);
		assertThatThrownBy(() -> Await.result(passing)).hasMessageContaining(victim.displayName());
	}

	private static int sendUntilClosed(Sender<Note> to) {
		int count = 0;
		try {
			for (;; count++) {
				to.send(note(count));
			}
		} catch (ChannelClosedException e) {
			return count;
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	private static int receiveUntilClosed(Receiver<Note> from, int first) throws InterruptedException {
		int count = first;
		try {
			for (;; count++) {
				assertThat(from.receive(Await.LIMIT)).contains(note(count));
			}
		} catch (ChannelClosedException e) {
			return count;
		}
	}

	private static Note note(int number) {
		return new Note(number, number % 100 == 99 ? Integer.toString(number).repeat(LONGEST / 4) : "note " + number);
	}
}
