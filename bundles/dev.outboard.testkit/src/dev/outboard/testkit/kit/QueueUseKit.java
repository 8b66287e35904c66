package dev.outboard.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.channel.ChannelClosedException;
import dev.outboard.api.channel.QueueOptions;
import dev.outboard.api.channel.WorkQueue;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.EachStartMethod;
import dev.outboard.testkit.TestWorkers;
import dev.outboard.testkit.probe.Relay;

/** What a queue does as a {@code BlockingQueue}, with workers at its other end. */
public class QueueUseKit {

	private static final int MINUTE = 60;

	@EachStartMethod
	void whatWasSentAheadToAWorkerIsStillInTheQueue(WorkerHandle<Relay> relay, TestWorkers workers) throws Exception {
		WorkQueue<Integer> queue = workers.channels().queue(Integer.class);
		for (int i = 0; i < 5000; i++) {
			queue.put(i);
		}
		Await.result(relay.run(r -> r.takeSome(1000, queue)));
		assertThat(queue).hasSize(4000);
		assertThat(queue.peek()).isEqualTo(1000);
		assertThat(queue.contains(1001)).isTrue();
		assertThat(new ArrayList<>(queue)).hasSize(4000).isSorted().startsWith(1000, 1001);
		assertThat(queue.remove(Integer.valueOf(1002))).isTrue();
		assertThat(queue.poll()).isEqualTo(1000);
		List<Integer> rest = new ArrayList<>();
		assertThat(queue.drainTo(rest)).isEqualTo(3998);
		assertThat(rest).isSorted().doesNotContain(1002);
	}

	@EachStartMethod
	void aStarvingConsumerGetsWhatAnotherWasSentAhead(WorkerHandle<Relay> relay, TestWorkers workers) throws Exception {
		WorkQueue<Integer> queue = workers.channels().queue(Integer.class);
		for (int i = 0; i < 2000; i++) {
			queue.put(i);
		}
		Await.result(relay.run(r -> r.takeSome(1500, queue)));
		for (int i = 0; i < 500; i++) {
			assertThat(queue.poll(MINUTE, TimeUnit.SECONDS)).as("item %d", i).isNotNull();
		}
		assertThat(queue.poll()).isNull();
	}

	@EachStartMethod
	void whatAnEndingWorkerWasSentAheadComesBack(WorkerHandle<Relay> relay, TestWorkers workers) throws Exception {
		WorkQueue<Integer> queue = workers.channels().queue(Integer.class);
		for (int i = 0; i < 2000; i++) {
			queue.put(i);
		}
		Await.result(relay.run(r -> r.takeSome(1000, queue)));
		Await.result(relay.terminate());
		List<Integer> rest = new ArrayList<>();
		queue.drainTo(rest);
		assertThat(rest).hasSize(1000).isSorted().startsWith(1000);
	}

	@EachStartMethod
	void whatAWorkerWasSentAheadComesBackWhenItLetsGo(WorkerHandle<Relay> relay, TestWorkers workers) throws Exception {
		WorkQueue<Integer> queue = workers.channels().queue(Integer.class);
		for (int i = 0; i < 2000; i++) {
			queue.put(i);
		}
		for (int i = 0; i < 10; i++) {
			Await.result(relay.run(r -> r.takeSome(100, queue)));
			Await.result(relay.run(Relay::collectGarbage));
		}
		List<Integer> rest = new ArrayList<>();
		queue.drainTo(rest);
		assertThat(rest).hasSize(1000).doesNotHaveDuplicates().contains(1000, 1999);
	}

	@EachStartMethod
	void clearEmptiesItEverywhere(WorkerHandle<Relay> relay, TestWorkers workers) throws Exception {
		WorkQueue<Integer> queue = workers.channels().queue(Integer.class);
		for (int i = 0; i < 2000; i++) {
			queue.put(i);
		}
		Await.result(relay.run(r -> r.takeSome(1000, queue)));
		queue.clear();
		assertThat(queue).isEmpty();
		assertThat(queue.poll()).isNull();
	}

	@EachStartMethod
	void anIteratorRemoves(TestWorkers workers) {
		WorkQueue<Integer> queue = workers.channels().queue(Integer.class);
		queue.addAll(List.of(1, 2, 3));
		Iterator<Integer> items = queue.iterator();
		items.next();
		items.next();
		items.remove();
		assertThatThrownBy(items::remove).isInstanceOf(IllegalStateException.class);
		assertThat(items.next()).isEqualTo(3);
		assertThat(queue).containsExactly(1, 3);
	}

	@EachStartMethod
	void slotsThatAWorkerHoldsAreThereForOthers(WorkerHandle<Relay> relay, TestWorkers workers) throws Exception {
		WorkQueue<String> queue = workers.channels().queue(String.class, QueueOptions.bounded(100));
		Await.result(relay.run(r -> r.produce("item", 10, queue)));
		assertThat(queue.remainingCapacity()).isEqualTo(90);
		for (int i = 0; i < 90; i++) {
			assertThat(queue.offer("more")).as("offer %d", i).isTrue();
		}
		assertThat(queue.offer("too many")).isFalse();
		assertThat(queue.offer("too many", 1, TimeUnit.MILLISECONDS)).isFalse();
		assertThat(queue.remainingCapacity()).isZero();
		WorkerCall<Void> putting = relay.run(r -> r.produce("late", 1, queue));
		assertThat(queue.take()).isEqualTo("item 0");
		Await.result(putting);
		assertThat(queue).hasSize(100);
	}

	@EachStartMethod
	void whatWasPutBeforeTheCloseIsTakenAndThenItEnds(WorkerHandle<Relay> relay, TestWorkers workers) throws Exception {
		WorkQueue<String> queue = workers.channels().queue(String.class);
		Await.result(relay.run(r -> r.produce("item", 500, queue)));
		queue.close();
		assertThat(queue.isClosed()).isTrue();
		assertThatThrownBy(() -> queue.offer("late")).isInstanceOf(ChannelClosedException.class);
		assertThatThrownBy(() -> Await.result(relay.run(r -> r.produce("late", 1, queue))))
				.hasMessageContaining("is closed");
		for (int i = 0; i < 500; i++) {
			assertThat(queue.take()).isEqualTo("item " + i);
		}
		assertThat(queue.poll()).isNull();
		assertThatThrownBy(queue::take).isInstanceOf(ChannelClosedException.class);
		assertThatThrownBy(() -> queue.poll(MINUTE, TimeUnit.SECONDS)).isInstanceOf(ChannelClosedException.class);
	}

	@EachStartMethod
	void aWaitingProducerHearsOfTheClose(WorkerHandle<Relay> relay, TestWorkers workers) {
		WorkQueue<String> queue = workers.channels().queue(String.class, QueueOptions.bounded(2));
		WorkerCall<Void> putting = relay.run(r -> r.produce("item", 3, queue));
		Await.until("the queue is full", () -> queue.size() == 2);
		queue.close();
		assertThatThrownBy(() -> Await.result(putting)).hasMessageContaining("is closed");
	}

	@EachStartMethod
	void whatIsPutWhileAWorkerStopsArrives(WorkerHandle<Relay> relay, TestWorkers workers) throws Exception {
		WorkQueue<String> queue = workers.channels().queue(String.class);
		Await.result(relay.run(r -> r.putAtEnd(1000, queue)));
		Await.result(relay.terminate());
		assertThat(queue).hasSize(1000);
	}

	@EachStartMethod
	void aFlushSendsWhatADiscardDrops(TestWorkers workers) throws Exception {
		WorkQueue<Integer> queue = workers.channels().queue(Integer.class);
		for (int i = 0; i < 100; i++) {
			queue.put(i);
		}
		int dropped = queue.discardUnsent();
		assertThat(queue).hasSize(100 - dropped);
		queue.put(1);
		assertThat(queue.awaitFlush(Await.LIMIT)).isTrue();
		assertThat(queue.discardUnsent()).isZero();
		assertThat(queue).hasSize(101 - dropped);
	}

	@EachStartMethod
	@SuppressWarnings({ "unchecked", "rawtypes" })
	void badItemsAreRefusedByName(TestWorkers workers) {
		try (WorkQueue<String> queue = workers.channels().queue(String.class, QueueOptions.unbounded().named("letters"));
				WorkQueue<byte[]> large = workers.channels().queue(byte[].class, QueueOptions.unbounded().named("loads"))) {
			assertThatThrownBy(() -> queue.put(null)).isInstanceOf(NullPointerException.class)
					.hasMessageContaining("queue 'letters'").hasMessageContaining("close");
			assertThatThrownBy(() -> ((WorkQueue) queue).put(1)).isInstanceOf(IllegalArgumentException.class)
					.hasMessageContaining("queue 'letters'").hasMessageContaining("java.lang.Integer");
			assertThatThrownBy(() -> large.put(new byte[64 * 1024 * 1024])).isInstanceOf(IllegalArgumentException.class)
					.hasMessageContaining("queue 'loads'").hasMessageContaining("limit")
					.hasMessageContaining("path of a file");
			assertThat(queue).isEmpty();
			assertThat(large).isEmpty();
		}
	}

	@EachStartMethod
	void anItemMayBeLargerThanTheMessagesOfItsConsumer(TestWorkers workers) throws Exception {
		WorkerHandle<Relay> relay = workers.start(Relay.class, options -> options.messageLimit(1024 * 1024));
		WorkQueue<byte[]> queue = workers.channels().queue(byte[].class);
		queue.put(new byte[60 * 1024 * 1024]);
		int size = Await.result(relay.call(r -> r.takeSize(queue)));
		assertThat(size).isEqualTo(60 * 1024 * 1024);
	}
}
