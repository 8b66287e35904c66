package dev.outboard.samples.demo;

import java.io.PrintStream;
import java.util.TreeMap;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerService;
import dev.outboard.api.channel.Channels;
import dev.outboard.api.channel.SharedMap;
import dev.outboard.samples.courier.Courier;

/** A worker fills a map that the console has made, and prints. */
@Component
public final class SharedDictDemo implements Demo {

	private final Channels channels;

	@Activate
	public SharedDictDemo(@Reference Channels channels) {
		this.channels = channels;
	}

	@Override
	public String name() {
		return "shared-dict";
	}

	@Override
	public String description() {
		return "a map that a worker fills and the console prints";
	}

	@Override
	public int run(WorkerService workers, PrintStream out) throws Exception {
		Story story = new Story(out);
		WorkerHandle<Courier> courier = story.start(workers.create(Courier.class));
		try (SharedMap<Integer, Integer> map = channels.sharedMap(Integer.class, Integer.class)) {
			story.tell("map", map.toString());
			for (int i = 0; i < 10; i++) {
				int number = i;
				Story.result(courier.run(c -> c.fill(map, number)));
			}
			story.tell("map", new TreeMap<>(map).toString());
		}
		story.terminate(courier);
		return 0;
	}
}
