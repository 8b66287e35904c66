package dev.outboard.samples.demo;

import java.io.PrintStream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerService;
import dev.outboard.api.channel.Channels;
import dev.outboard.api.channel.WorkQueue;
import dev.outboard.api.event.WorkerTopics;
import dev.outboard.samples.courier.Courier;

/** One process puts numbers into a queue, and another takes them, at the same time, until there are no more. */
@Component
public final class ProducerConsumerDemo implements Demo {

	private static final int COUNT = 10;

	private final Channels channels;

	@Activate
	public ProducerConsumerDemo(@Reference Channels channels) {
		this.channels = channels;
	}

	@Override
	public String name() {
		return "producer-consumer";
	}

	@Override
	public String description() {
		return "a queue from one worker to another";
	}

	@Override
	public int run(WorkerService workers, PrintStream out) throws Exception {
		Story story = new Story(out);
		WorkerHandle<Courier> producer = workers.create(Courier.class);
		WorkerHandle<Courier> consumer = workers.create(Courier.class);
		try (WorkerNews produced = new WorkerNews(producer, WorkerTopics.LOG);
				WorkerNews consumed = new WorkerNews(consumer, WorkerTopics.LOG)) {
			story.start(producer);
			story.start(consumer);
			WorkQueue<Integer> queue = channels.queue(Integer.class);
			WorkerCall<Void> producing = producer.run(c -> c.produce(COUNT, queue));
			WorkerCall<Void> consuming = consumer.run(c -> c.consume(queue));
			// Both are at work; what each says is told together.
			for (int i = 0; i < COUNT; i++) {
				produced.tellNext(story);
			}
			for (int i = 0; i < COUNT + 1; i++) {
				consumed.tellNext(story);
			}
			Story.result(producing);
			Story.result(consuming);
		}
		story.terminate(producer);
		story.terminate(consumer);
		return 0;
	}
}
