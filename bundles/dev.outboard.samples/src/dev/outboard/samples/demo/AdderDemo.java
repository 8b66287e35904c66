package dev.outboard.samples.demo;

import java.io.PrintStream;
import java.util.concurrent.ExecutionException;

import org.osgi.service.component.annotations.Component;

import dev.outboard.api.RemoteWorkerException;
import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerService;
import dev.outboard.samples.adder.Adder;

/** Calls that wait for nobody, while the worker comes up; one of them fails, and the worker goes on. */
@Component
public final class AdderDemo implements Demo {

	@Override
	public String name() {
		return "adder";
	}

	@Override
	public String description() {
		return "calls made while the worker comes up, one of which fails";
	}

	@Override
	public int run(WorkerService workers, PrintStream out) throws Exception {
		out.println("console  pid=" + ProcessHandle.current().pid());

		WorkerHandle<Adder> adder = workers.start(Adder.class);
		out.println("start    " + adder.displayName() + " is on its way");

		WorkerCall<Integer> sum = adder.call(a -> a.addTwo(1, 2));
		out.println("call     " + sum.function() + " with 1 and 2");
		WorkerCall<Integer> tooLarge = adder.call(a -> a.addTwo(Integer.MAX_VALUE, 1));
		out.println("call     " + tooLarge.function() + " with " + Integer.MAX_VALUE + " and 1");

		adder.ready().get();
		out.println("running  " + adder.displayName() + ", pid=" + adder.pid().orElseThrow());
		out.println("result   " + sum.get());
		out.println("failure  " + failureOf(tooLarge).getMessage());

		out.println("end      " + adder.displayName() + " " + adder.terminate().get());
		return 0;
	}

	private static RemoteWorkerException failureOf(WorkerCall<?> call) throws Exception {
		try {
			throw new IllegalStateException(call.function() + " did not fail, but returned " + call.get());
		} catch (ExecutionException e) {
			if (e.getCause() instanceof RemoteWorkerException remote) {
				return remote;
			}
			throw e;
		}
	}
}
