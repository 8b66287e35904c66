package dev.outboard.samples.demo;

import java.io.PrintStream;

import org.osgi.service.component.annotations.Component;

import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerService;
import dev.outboard.api.event.WorkerTopics;
import dev.outboard.samples.faulty.Faulty;
import dev.outboard.samples.upper.Upper;

/** A worker that dies without a word: what its caller learns, and that nobody else is hurt. */
@Component
public final class CrashDemo implements Demo {

	@Override
	public String name() {
		return "crash";
	}

	@Override
	public String description() {
		return "a worker that dies in a call, and what becomes of its calls";
	}

	@Override
	public int run(WorkerService workers, PrintStream out) throws Exception {
		Story story = new Story(out);
		WorkerHandle<Faulty> faulty = workers.create(Faulty.class);
		try (WorkerNews log = new WorkerNews(faulty, WorkerTopics.LOG)) {
			story.start(faulty);
			WorkerHandle<Upper> upper = story.start(workers.create(Upper.class));

			WorkerCall<Void> deadly = faulty.run(Faulty::die);
			story.tell("call", deadly.function());
			WorkerCall<String> behind = faulty.call(f -> f.sleep(0));
			story.tell("call", behind.function() + ", sent to the worker as well");

			log.tellNext(story);
			story.end(faulty);
			story.tell("failure", Story.failure(deadly).getMessage());
			story.tell("failure", Story.failure(behind).getMessage());
			story.tell("call", "sleep(long), now that it has ended");
			story.tell("failure", Story.failure(faulty.call(f -> f.sleep(0))).getMessage());

			story.tell("unhurt", upper.displayName() + ", pid=" + upper.pid().orElseThrow() + ", answers: "
					+ Story.result(upper.call(u -> u.upper("i am well"))));
			story.terminate(upper);
			story.tell("console", "pid=" + ProcessHandle.current().pid() + " goes on");
			return 0;
		}
	}
}
