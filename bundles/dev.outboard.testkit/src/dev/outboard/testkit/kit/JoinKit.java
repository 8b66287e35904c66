package dev.outboard.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.outboard.api.RemoteWorkerException;
import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.channel.QueueOptions;
import dev.outboard.api.channel.Task;
import dev.outboard.api.channel.WorkQueue;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.EachStartMethod;
import dev.outboard.testkit.TestWorkers;
import dev.outboard.testkit.probe.Joiner;

/** Joinable queues between the control side and workers. */
public class JoinKit {

	private static final int MINUTE = 60;

	@EachStartMethod
	void joinWaitsUntilWorkersAreDoneWithAll(WorkerHandle<Joiner> one, TestWorkers workers) throws Exception {
		WorkerHandle<Joiner> other = workers.start(Joiner.class);
		WorkQueue<String> queue = joinable(workers);
		List<WorkerCall<Integer>> working = List.of(one.call(j -> j.work(queue)), other.call(j -> j.work(queue)));
		for (int i = 0; i < 2000; i++) {
			queue.put("item " + i);
		}
		assertThat(queue.join(Await.LIMIT)).isTrue();
		assertThat(queue.unfinished()).isZero();
		assertThat(queue).isEmpty();
		queue.close();
		int first = Await.result(working.get(0));
		int second = Await.result(working.get(1));
		assertThat(first + second).isEqualTo(2000);
	}

	@EachStartMethod
	void joinWaitsForAnItemThatWasTaken(WorkerHandle<Joiner> joiner, TestWorkers workers) throws Exception {
		WorkQueue<String> queue = joinable(workers);
		queue.put("item");
		Await.result(joiner.call(j -> j.takeUndone(1, queue)));
		assertThat(queue).isEmpty();
		assertThat(queue.unfinished()).isOne();
		assertThat(queue.join(Duration.ofMillis(1))).isFalse();
		Await.result(joiner.run(j -> j.done(queue)));
		assertThat(queue.join(Await.LIMIT)).isTrue();
	}

	@EachStartMethod
	void oneTaskDoneTooManyIsAnError(WorkerHandle<Joiner> joiner, TestWorkers workers) throws Exception {
		WorkQueue<String> queue = joinable(workers);
		queue.put("item");
		assertThatThrownBy(queue::taskDone).isInstanceOf(IllegalStateException.class).hasMessageContaining("taskDone()")
				.hasMessageContaining("takeTask()");
		assertThatThrownBy(() -> Await.result(joiner.run(j -> j.done(queue)))).isInstanceOf(RemoteWorkerException.class)
				.hasMessageContaining("taskDone()");
		queue.take();
		queue.taskDone();
		assertThatThrownBy(queue::taskDone).isInstanceOf(IllegalStateException.class);
		assertThat(queue.unfinished()).isZero();
	}

	@EachStartMethod
	void aQueueThatIsNotJoinableSaysSo(TestWorkers workers) {
		WorkQueue<String> queue = workers.channels().queue(String.class);
		assertThatThrownBy(queue::join).isInstanceOf(IllegalStateException.class).hasMessageContaining("onDone()");
		assertThatThrownBy(queue::taskDone).isInstanceOf(IllegalStateException.class).hasMessageContaining("onDone()");
		assertThatThrownBy(queue::takeTask).isInstanceOf(IllegalStateException.class).hasMessageContaining("onDone()");
		assertThatThrownBy(queue::unfinished).isInstanceOf(IllegalStateException.class);
		assertThatThrownBy(queue::deadLetters).isInstanceOf(IllegalStateException.class);
	}

	@EachStartMethod
	void whatAWorkerThatEndedHadTakenReturnsInItsOldOrder(WorkerHandle<Joiner> joiner, TestWorkers workers) throws Exception {
		WorkQueue<String> queue = joinable(workers);
		queue.addAll(List.of("a", "b", "c", "d"));
		List<String> taken = Await.result(joiner.call(j -> j.takeUndone(3, queue)));
		assertThat(taken).containsExactly("a", "b", "c");
		Await.result(joiner.terminate());
		Await.until("all items are back", () -> queue.size() == 4);
		assertThat(queue).containsExactly("a", "b", "c", "d");
		assertThat(queue.unfinished()).isEqualTo(4);
		for (int i = 0; i < 4; i++) {
			try (Task<String> task = queue.takeTask()) {
				assertThat(task.deliveries()).as(task.item()).isEqualTo(task.item().equals("d") ? 1 : 2);
				task.done();
			}
		}
		queue.join();
	}

	@EachStartMethod
	void aTaskThatIsNotDoneGoesBackToTheHead(WorkerHandle<Joiner> joiner, TestWorkers workers) throws Exception {
		WorkQueue<String> queue = joinable(workers);
		queue.addAll(List.of("first", "second"));
		int one = Await.result(joiner.call(j -> j.giveBack(queue)));
		int two = Await.result(joiner.call(j -> j.giveBack(queue)));
		assertThat(List.of(one, two)).containsExactly(1, 2);
		Task<String> task = queue.takeTask();
		assertThat(task.item()).isEqualTo("first");
		assertThat(task.deliveries()).isEqualTo(3);
		task.done();
		task.close();
		assertThatThrownBy(task::done).isInstanceOf(IllegalStateException.class).hasMessageContaining("done with");
		assertThat(queue.pollTask(Await.LIMIT)).hasValueSatisfying(next -> assertThat(next.item()).isEqualTo("second"));
		assertThat(queue.pollTask(Duration.ofMillis(1))).isEmpty();
	}

	@EachStartMethod
	void anItemThatIsDeliveredTooOftenIsADeadLetter(WorkerHandle<Joiner> joiner, TestWorkers workers) throws Exception {
		WorkQueue<String> queue = workers.channels().queue(String.class, QueueOptions.unbounded().onDone().deliveries(2));
		queue.addAll(List.of("poison", "good"));
		Await.result(joiner.call(j -> j.giveBack(queue)));
		WorkQueue<String> dead = queue.deadLetters();
		assertThat(dead).isEmpty();
		Await.result(joiner.call(j -> j.giveBack(queue)));
		assertThat(dead.poll(MINUTE, TimeUnit.SECONDS)).isEqualTo("poison");
		assertThat(queue.unfinished()).isOne();
		assertThat(queue.take()).isEqualTo("good");
		queue.taskDone();
		queue.join();
	}

	@EachStartMethod
	void whatIsRemovedIsDoneWith(TestWorkers workers) throws Exception {
		WorkQueue<String> queue = joinable(workers);
		queue.addAll(List.of("a", "b", "c"));
		assertThat(queue.remove("b")).isTrue();
		assertThat(queue.unfinished()).isEqualTo(2);
		queue.clear();
		assertThat(queue.join(Await.LIMIT)).isTrue();
	}

	private static WorkQueue<String> joinable(TestWorkers workers) {
		return workers.channels().queue(String.class, QueueOptions.unbounded().onDone());
	}
}
