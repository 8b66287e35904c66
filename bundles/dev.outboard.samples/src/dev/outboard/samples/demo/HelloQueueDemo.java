package dev.outboard.samples.demo;

import java.io.PrintStream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerService;
import dev.outboard.api.channel.Channels;
import dev.outboard.api.channel.WorkQueue;
import dev.outboard.samples.courier.Courier;

/** The shortest path with a queue: a worker puts something into it, and the console takes it. */
@Component
public final class HelloQueueDemo implements Demo {

	private final Channels channels;

	@Activate
	public HelloQueueDemo(@Reference Channels channels) {
		this.channels = channels;
	}

	@Override
	public String name() {
		return "hello-queue";
	}

	@Override
	public String description() {
		return "a queue that a worker puts hello into";
	}

	@Override
	public int run(WorkerService workers, PrintStream out) throws Exception {
		Story story = new Story(out);
		WorkerHandle<Courier> courier = story.start(workers.create(Courier.class));
		try (WorkQueue<String> queue = channels.queue(String.class)) {
			courier.run(c -> c.sayHello(queue));
			story.tell("taken", Story.next(queue));
		}
		story.terminate(courier);
		return 0;
	}
}
