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
		out.println("console  pid=" + ProcessHandle.current().pid());

		WorkerHandle<Upper> upper = workers.start(Upper.class).ready().get();
		out.println("start    " + upper.displayName() + " runs, pid=" + upper.pid().orElseThrow());

		WorkerCall<String> call = upper.call(u -> u.upper("grüße, welt"));
		out.println("call     " + call.function() + " with \"grüße, welt\"");
		out.println("result   " + call.get());

		out.println("end      " + upper.displayName() + " " + upper.terminate().get());
		return 0;
	}
}
