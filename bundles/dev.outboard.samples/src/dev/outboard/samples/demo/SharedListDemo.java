package dev.outboard.samples.demo;

import java.io.PrintStream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerService;
import dev.outboard.api.channel.Channels;
import dev.outboard.api.channel.SharedList;
import dev.outboard.samples.courier.Courier;

/** Two workers append to a list that the console has made, and prints. */
@Component
public final class SharedListDemo implements Demo {

	private final Channels channels;

	@Activate
	public SharedListDemo(@Reference Channels channels) {
		this.channels = channels;
	}

	@Override
	public String name() {
		return "shared-list";
	}

	@Override
	public String description() {
		return "a list that two workers append to and the console prints";
	}

	@Override
	public int run(WorkerService workers, PrintStream out) throws Exception {
		Story story = new Story(out);
		WorkerHandle<Courier> one = story.start(workers.create(Courier.class));
		WorkerHandle<Courier> other = story.start(workers.create(Courier.class));
		try (SharedList<Long> list = channels.sharedList(Long.class)) {
			story.tell("list", list.toString());
			Story.result(one.run(c -> c.append(list)));
			Story.result(other.run(c -> c.append(list)));
			Story.result(one.run(c -> c.append(list)));
			for (long pid : list) {
				story.tell("item", "pid=" + pid);
			}
		}
		story.terminate(one);
		story.terminate(other);
		return 0;
	}
}
