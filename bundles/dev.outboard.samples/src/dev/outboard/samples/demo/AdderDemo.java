package dev.outboard.samples.demo;

import java.io.PrintStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.osgi.service.component.annotations.Component;

import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerService;
import dev.outboard.samples.adder.Adder;

/**
 * A function whose result is announced as a signal, too. Its calls wait for nobody while the worker comes up; one of them
 * fails, and the worker goes on.
 */
@Component
public final class AdderDemo implements Demo {

	@Override
	public String name() {
		return "adder";
	}

	@Override
	public String description() {
		return "a function, and the signal that announces its result";
	}

	@Override
	public int run(WorkerService workers, PrintStream out) throws Exception {
		Story story = new Story(out);
		BlockingQueue<Integer> sums = new LinkedBlockingQueue<>();

		WorkerHandle<Adder> adder = workers.create(Adder.class);
		adder.signal("add_two_finished", Integer.class).subscribe(sums::add);
		adder.start();
		story.tell("start", adder.displayName() + " is on its way");

		WorkerCall<Integer> sum = adder.call(a -> a.addTwo(1, 2));
		story.tell("call", sum.function() + " with 1 and 2");
		WorkerCall<Integer> tooLarge = adder.call(a -> a.addTwo(Integer.MAX_VALUE, 1));
		story.tell("call", tooLarge.function() + " with " + Integer.MAX_VALUE + " and 1");

		Story.result(adder.ready());
		story.tell("running", adder.displayName() + ", pid=" + adder.pid().orElseThrow());
		story.tell("result", String.valueOf(Story.result(sum)));
		story.tell("signal", "add_two_finished: " + Story.next(sums));
		story.tell("failure", Story.failure(tooLarge).getMessage());

		story.terminate(adder);
		Story.check(sums.isEmpty(), "a call that fails announces nothing");
		return 0;
	}
}
