package dev.outboard.samples.demo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerService;
import dev.outboard.api.channel.Channels;
import dev.outboard.api.channel.QueueOptions;
import dev.outboard.api.channel.WorkQueue;
import dev.outboard.samples.courier.Courier;

/** Two producers wait until two consumers are done with all that they have put. The consumers go on for ever. */
@Component
public final class JoinableDemo implements Demo {

	private static final List<String> KINDS = List.of("apple", "pear");
	private static final int COUNT = 5;

	private final Channels channels;

	@Activate
	public JoinableDemo(@Reference Channels channels) {
		this.channels = channels;
	}

	@Override
	public String name() {
		return "joinable";
	}

	@Override
	public String description() {
		return "producers that wait until daemon consumers are done with their items";
	}

	@Override
	public int run(WorkerService workers, PrintStream out) throws Exception {
		Story story = new Story(out);
		WorkQueue<String> items = channels.queue(String.class, QueueOptions.unbounded().onDone());
		WorkQueue<String> said = channels.queue(String.class);

		List<WorkerHandle<Courier>> consumers = new ArrayList<>();
		List<WorkerHandle<Courier>> producers = new ArrayList<>();
		List<WorkerCall<Void>> joins = new ArrayList<>();
		for (String kind : KINDS) {
			WorkerHandle<Courier> consumer = story
					.start(workers.create(Courier.class, StartOptions.defaults().daemon(true)));
			consumer.run(c -> c.serve(items, said));
			consumers.add(consumer);
			WorkerHandle<Courier> producer = story.start(workers.create(Courier.class));
			joins.add(producer.run(c -> c.putAndJoin(kind, COUNT, items)));
			producers.add(producer);
		}

		for (int i = 0; i < KINDS.size() * COUNT; i++) {
			story.tell("done", Story.next(said));
		}
		for (WorkerCall<Void> join : joins) {
			Story.result(join);
			story.tell("joined", "all is done with, says a producer");
		}
		Story.check(items.unfinished() == 0, "nothing is left to be done");

		for (WorkerHandle<Courier> producer : producers) {
			story.terminate(producer);
		}
		for (WorkerHandle<Courier> consumer : consumers) {
			// It waits for the next item: that wait is interrupted.
			Story.result(consumer.kill());
			story.tell("end", consumer.displayName() + " was killed, as a daemon is at the end of the program");
		}
		return 0;
	}
}
