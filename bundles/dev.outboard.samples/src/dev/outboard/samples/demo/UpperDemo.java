package dev.outboard.samples.demo;

import java.io.PrintStream;

import org.osgi.service.component.annotations.Component;

import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerService;
import dev.outboard.samples.upper.Upper;

/** The shortest path: start a worker, call it, end it. */
@Component
public final class UpperDemo implements Demo {

	@Override
	public String name() {
		return "upper";
	}

	@Override
	public String description() {
		return "one call into a JVM of its own";
	}

	@Override
	public int run(WorkerService workers, PrintStream out) throws Exception {
		Story story = new Story(out);
		WorkerHandle<Upper> upper = story.start(workers.create(Upper.class));

		WorkerCall<String> call = upper.call(u -> u.upper("grüße, welt"));
		story.tell("call", call.function() + " with \"grüße, welt\"");
		story.tell("result", Story.result(call));

		story.terminate(upper);
		return 0;
	}
}
