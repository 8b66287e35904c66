package dev.outboard.samples.demo;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.osgi.service.component.annotations.Component;

import dev.outboard.api.StartMethod;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerService;
import dev.outboard.api.event.WorkerTopics;
import dev.outboard.samples.doer.Answer;
import dev.outboard.samples.doer.Doer;
import dev.outboard.samples.doer.Message;

/** A message loop with a state: first in a process of its own, then in a thread, and the same in both. */
@Component
public final class DoerDemo implements Demo {

	private static final int INITIAL_STATE = 42;

	@Override
	public String name() {
		return "doer";
	}

	@Override
	public String description() {
		return "a message loop with a state, as a process and as a thread";
	}

	@Override
	public int run(WorkerService workers, PrintStream out) throws Exception {
		Story story = new Story(out);
		long console = ProcessHandle.current().pid();
		Story.check(talk(workers, StartMethod.PROCESS, story) != console, "a process has a pid of its own");
		Story.check(talk(workers, StartMethod.THREAD, story) == console, "a thread has the pid of the console");
		return 0;
	}

	/** Returns the pid that the worker answers from. */
	private static long talk(WorkerService workers, StartMethod method, Story story) throws Exception {
		story.tell("method", method + ", initial state " + INITIAL_STATE);
		WorkerHandle<Doer> doer = workers.create(Doer.class,
				StartOptions.defaults().startMethod(method).arguments(INITIAL_STATE));
		BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
		doer.signal(Doer::answers).subscribe(answers::add);
		try (WorkerNews log = new WorkerNews(doer, WorkerTopics.LOG)) {
			story.start(doer);
			log.tellNext(story);

			long pid = 0;
			for (String line : List.of("ping", "set-state hola!", "make coffee")) {
				story.tell("message", line);
				doer.post(d -> d.tell(Message.of(line)));
				Answer answer = Story.next(answers);
				story.tell("answer", answer.text() + " (pid=" + answer.pid() + ")");
				pid = answer.pid();
			}

			story.tell("message", "exit");
			doer.post(d -> d.tell(Message.of("exit")));
			log.tellNext(story);
			story.end(doer);
			return pid;
		}
	}
}
