package dev.outboard.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import dev.outboard.api.WorkerHandle;
import dev.outboard.api.channel.Channels;
import dev.outboard.api.channel.OneWayPipe;
import dev.outboard.api.channel.Waitable;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.EachStartMethod;
import dev.outboard.testkit.TestWorkers;
import dev.outboard.testkit.probe.Piper;

/** Waiting for the first of several. */
public class AwaitKit {

	@EachStartMethod
	void theFirstThatHasSomethingEndsTheWait(WorkerHandle<Piper> piper, TestWorkers workers) throws Exception {
		Channels channels = workers.channels();
		OneWayPipe<Integer> one = channels.oneWayPipe(Integer.class);
		OneWayPipe<Integer> two = channels.oneWayPipe(Integer.class);
		Waitable exit = Waitable.exitOf(piper);
		List<Waitable> all = List.of(one.receiver(), two.receiver(), exit);
		assertThat(channels.await(all, Duration.ZERO)).isEmpty();
		assertThat(channels.await(all, Duration.ofMillis(5))).isEmpty();
		piper.run(p -> p.produce(1, two.sender()));
		assertThat(channels.await(all, Await.LIMIT)).containsExactly(two.receiver());
		assertThat(two.receiver().receive()).isZero();
		one.sender().close();
		assertThat(channels.await(all, Await.LIMIT)).first().isEqualTo(one.receiver());
		piper.terminate();
		assertThat(channels.await(List.of(exit), Await.LIMIT)).containsExactly(exit);
		assertThat(channels.await(all, Duration.ZERO)).containsExactly(one.receiver(), two.receiver(), exit);
	}

	@EachStartMethod
	void manyWorkersAreServedByOneThread(TestWorkers workers) throws Exception {
		int count = 3;
		int each = 200;
		List<OneWayPipe<Integer>> pipes = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			OneWayPipe<Integer> pipe = workers.channels().oneWayPipe(Integer.class);
			pipes.add(pipe);
			workers.start(Piper.class).run(p -> p.produce(each, pipe.sender()));
		}
		List<Integer> sums = new ArrayList<>(List.of(0, 0, 0));
		int received = 0;
		while (received < count * each) {
			List<Waitable> ready = workers.channels().await(pipes.stream().map(OneWayPipe::receiver).toList(), Await.LIMIT);
			assertThat(ready).isNotEmpty();
			for (int i = 0; i < count; i++) {
				if (ready.contains(pipes.get(i).receiver())) {
					sums.set(i, sums.get(i) + pipes.get(i).receiver().receive());
					received++;
				}
			}
		}
		assertThat(sums).containsOnly(each * (each - 1) / 2);
	}

	@EachStartMethod
	void aWaitForSeveralIsInterruptible(TestWorkers workers) throws Exception {
		OneWayPipe<Integer> pipe = workers.channels().oneWayPipe(Integer.class);
		CompletableFuture<Object> result = new CompletableFuture<>();
		Thread waiting = Thread.ofPlatform().daemon().start(() -> {
			try {
				result.complete(workers.channels().await(List.of(pipe.receiver()), Await.LIMIT));
			} catch (InterruptedException e) {
				result.completeExceptionally(e);
			}
		});
		Await.until("it waits", () -> waiting.getState() == Thread.State.TIMED_WAITING);
		waiting.interrupt();
		assertThatThrownBy(() -> Await.result(result)).isInstanceOf(InterruptedException.class);
		assertThat(pipe.sender().trySend(1)).isTrue();
	}
}
