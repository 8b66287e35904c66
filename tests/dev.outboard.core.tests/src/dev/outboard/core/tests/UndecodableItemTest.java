package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.outboard.api.channel.QueueOptions;
import dev.outboard.api.channel.Task;
import dev.outboard.api.channel.WorkQueue;
import dev.outboard.wire.internal.codec.CodecException;

/** Items whose own code refuses them where they are taken. */
class UndecodableItemTest extends WorkerTest {

	private static final int DELIVERIES = 4;

	private static volatile int refused;

	/** What is refused for a time. */
	public record Fussy(int number) {

		public Fussy {
			if (number == refused) {
				throw new IllegalArgumentException("no " + number);
			}
		}
	}

	@AfterEach
	void refuseNothing() {
		refused = 0;
	}

	@Test
	void goToTheDeadLettersAndTheirNeighboursAreDoneWith() throws Exception {
		WorkQueue<Fussy> queue = given.channels().queue(Fussy.class, QueueOptions.unbounded().onDone().deliveries(DELIVERIES));
		queue.put(new Fussy(1));
		queue.put(new Fussy(2));
		refused = 1;
		int refusals = 0;
		for (int i = 0; i <= DELIVERIES; i++) {
			try {
				assertThat((i % 2 == 0 ? take(queue) : takeTask(queue)).number()).isEqualTo(2);
			} catch (CodecException e) {
				assertThat(e).hasMessageContaining("no 1");
				refusals++;
			}
		}
		assertThat(refusals).isEqualTo(DELIVERIES);
		queue.join();
		refused = 0;
		assertThat(queue.deadLetters().take().number()).isEqualTo(1);
	}

	private static Fussy take(WorkQueue<Fussy> queue) throws InterruptedException {
		Fussy item = queue.take();
		queue.taskDone();
		return item;
	}

	private static Fussy takeTask(WorkQueue<Fussy> queue) throws InterruptedException {
		try (Task<Fussy> task = queue.takeTask()) {
			task.done();
			return task.item();
		}
	}
}
