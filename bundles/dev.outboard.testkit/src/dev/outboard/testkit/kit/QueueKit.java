package dev.outboard.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.channel.ChannelClosedException;
import dev.outboard.api.channel.Channels;
import dev.outboard.api.channel.QueueOptions;
import dev.outboard.api.channel.WorkQueue;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.EachStartMethod;
import dev.outboard.testkit.TestWorkers;
import dev.outboard.testkit.probe.Relay;
import dev.outboard.testkit.probe.Relay.Job;
import dev.outboard.testkit.probe.Relay.Passed;

/** Queues between the control side and workers. */
public class QueueKit {

	private static final int MINUTE = 60;

	@EachStartMethod
	void itemsGoToAWorkerAndComeBackInOrder(WorkerHandle<Relay> relay, TestWorkers workers) throws Exception {
		Channels channels = workers.channels();
		WorkQueue<String> from = channels.queue(String.class, QueueOptions.bounded(3));
		WorkQueue<Passed> to = channels.queue(Passed.class);
		WorkerCall<Void> relaying = relay.run(r -> r.relay(new Job(from, to), 100));
		List<String> passed = new ArrayList<>();
		for (int i = 0; i < 100; i++) {
			assertThat(from.offer("item " + i, MINUTE, TimeUnit.SECONDS)).isTrue();
		}
		for (int i = 0; i < 100; i++) {
			passed.add(to.poll(MINUTE, TimeUnit.SECONDS).text());
		}
		Await.result(relaying);
		assertThat(passed).containsExactlyElementsOf(IntStream.range(0, 100).mapToObj(i -> "item " + i).toList());
	}

	@EachStartMethod
	void twoWorkersShareAQueue(WorkerHandle<Relay> one, TestWorkers workers) throws Exception {
		WorkerHandle<Relay> other = workers.start(Relay.class);
		WorkQueue<String> queue = workers.channels().queue(String.class, QueueOptions.bounded(5));
		WorkerCall<Integer> drained = other.call(r -> r.drain(queue));
		Await.result(one.run(r -> r.produce("item", 50, queue)));
		queue.close();
		int count = Await.result(drained);
		assertThat(count).isEqualTo(50);
	}

	@EachStartMethod
	void whatAWorkerMadeIsThereWhenItsResultArrives(WorkerHandle<Relay> relay) throws Exception {
		WorkQueue<String> made = Await.result(relay.call(r -> r.make("treasure")));
		assertThat(made.size()).isOne();
		assertThat(made.take()).isEqualTo("treasure");
	}

	@EachStartMethod
	void aNamedQueueIsOpenedByItsName(WorkerHandle<Relay> relay, TestWorkers workers) throws Exception {
		try (WorkQueue<String> orders = workers.channels().queue(String.class, QueueOptions.unbounded().named("orders"))) {
			Await.result(relay.run(r -> r.putByName("orders", "one")));
			assertThat(orders.poll(MINUTE, TimeUnit.SECONDS)).isEqualTo("one");
		}
	}

	@EachStartMethod
	void whoeverWaitsAtAQueueHearsThatItWasClosed(WorkerHandle<Relay> relay, TestWorkers workers) throws Exception {
		WorkQueue<String> queue = workers.channels().queue(String.class);
		WorkerCall<Integer> drained = relay.call(r -> r.drain(queue));
		queue.put("last");
		queue.close();
		int count = Await.result(drained);
		assertThat(count).isOne();
		assertThatThrownBy(() -> queue.put("late")).isInstanceOf(ChannelClosedException.class)
				.hasMessageContaining("is closed");
		assertThatThrownBy(queue::take).isInstanceOf(ChannelClosedException.class);
	}

	@EachStartMethod
	void aCancelledCallTakesNoItem(WorkerHandle<Relay> relay, TestWorkers workers) throws Exception {
		WorkQueue<String> queue = workers.channels().queue(String.class);
		WorkerCall<Integer> drained = relay.call(r -> r.drain(queue));
		drained.cancel(true);
		WorkQueue<String> other = workers.channels().queue(String.class);
		other.put("after");
		String next = Await.result(relay.callStage(r -> r.takeLater(other)));
		assertThat(next).isEqualTo("after");
		queue.put("kept");
		assertThat(queue.poll(MINUTE, TimeUnit.SECONDS)).isEqualTo("kept");
	}
}
