package dev.outboard.samples.demo;

import java.io.PrintStream;
import java.time.Duration;

import org.osgi.service.component.annotations.Component;

import dev.outboard.api.RestartPolicy;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerService;
import dev.outboard.api.WorkerState;
import dev.outboard.api.event.WorkerTopics;
import dev.outboard.samples.unstable.Unstable;

/** A worker that crashes and is started again, later each time, until it is given up. */
@Component
public final class SuperviseDemo implements Demo {

	private static final RestartPolicy POLICY = RestartPolicy.onFailure()
			.delay(Duration.ofMillis(200), Duration.ofSeconds(1)).limit(2, Duration.ofMinutes(1));
	private static final int STATUS = 7;

	@Override
	public String name() {
		return "supervise";
	}

	@Override
	public String description() {
		return "a worker that crashes, is started again, and is given up in the end";
	}

	@Override
	public int run(WorkerService workers, PrintStream out) throws Exception {
		Story story = new Story(out);
		story.tell("policy", "started again after " + POLICY.firstDelay().toMillis()
				+ " ms at the most, then twice that; given up after " + POLICY.limit() + " restarts");
		WorkerHandle<Unstable> unstable = workers.create(Unstable.class, StartOptions.defaults().restart(POLICY));
		try (WorkerNews news = new WorkerNews(unstable, WorkerTopics.STATE)) {
			unstable.signal(Unstable::alive)
					.subscribe(incarnation -> news.add("signal", "alive, incarnation " + incarnation));
			unstable.start();
			WorkerCall<Integer> call = unstable.call(Unstable::calls);
			for (int restarts = 0; restarts <= POLICY.limit(); restarts++) {
				news.tellUntil(WorkerState.RUNNING, story);
				story.tell("result", "calls() = " + Story.result(call) + ", counted anew by each incarnation");

				WorkerCall<Void> deadly = unstable.run(u -> u.crash(STATUS));
				story.tell("call", deadly.function() + " with " + STATUS);
				story.tell("failure", Story.failure(deadly).getMessage());
				if (restarts < POLICY.limit()) {
					news.tellUntil(WorkerState.BACKOFF, story);
					call = unstable.call(Unstable::calls);
					story.tell("call", call.function() + ", by the same handle, waits");
				}
			}
			news.tellUntil(WorkerState.FAILED, story);
			story.tell("end", unstable.displayName() + " was started " + unstable.incarnation() + " times, and is "
					+ unstable.state());
			return 0;
		}
	}
}
