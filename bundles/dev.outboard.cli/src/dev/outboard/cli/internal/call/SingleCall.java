package dev.outboard.cli.internal.call;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.osgi.framework.BundleContext;

import dev.outboard.api.ExitStatus;
import dev.outboard.api.ExitStatus.Kind;
import dev.outboard.api.RemoteWorkerException;
import dev.outboard.api.WorkerExitedException;
import dev.outboard.api.WorkerFunction;
import dev.outboard.api.WorkerHandle;
import dev.outboard.cli.internal.console.Console;
import dev.outboard.json.internal.call.FunctionCall;

/**
 * A worker that is started for one call, and ended after it.
 *
 * @param worker  the worker, not started
 * @param console takes what it prints
 * @param verbose whether its pid is to be printed, too
 */
public record SingleCall(WorkerHandle<?> worker, Console console, boolean verbose) {

	/**
	 * Starts the worker, calls {@code function}, hands on the result, and ends the worker: in order, unless it gave no
	 * answer.
	 *
	 * @param result takes the result, null where there is none, before the worker ends
	 * @throws CallFailedException when the function threw, or gave no answer in time
	 * @throws ExecutionException  when the worker could not start or died
	 */
	public void run(BundleContext bundles, WorkerFunction function, Object[] arguments, Deadline deadline,
			Consumer<Object> result) throws ExecutionException, InterruptedException, CallFailedException {
		try (WorkerOutput output = new WorkerOutput(bundles, worker, console, verbose)) {
			worker.start();
			boolean serves = false;
			try {
				result.accept(deadline.await(FunctionCall.make(worker, function, arguments),
						worker.displayName() + " gave no answer to " + function.signature()));
				serves = true;
			} catch (ExecutionException e) {
				serves = true;
				if (e.getCause() instanceof RemoteWorkerException thrown) {
					throw failed(function, thrown);
				}
				if (e.getCause() instanceof WorkerExitedException ended && ended.status().kind() == Kind.NOT_STARTED) {
					// this fails, too, and knows what was thrown there
					deadline.await(worker.ready(), worker.displayName() + " did not start");
				}
				throw e;
			} finally {
				end(serves);
				output.awaitEnd();
			}
		}
	}

	private CallFailedException failed(WorkerFunction function, RemoteWorkerException thrown) {
		return new CallFailedException(
				worker.displayName() + " " + function.signature() + " threw " + thrown.getMessage(), thrown);
	}

	/** Ends the worker, in order where it serves; where it has ended already, this changes nothing. */
	private void end(boolean serves) throws InterruptedException {
		// twice the deadline, as the handle says, and as much again
		long patience = 4 * worker.options().stopDeadline().toMillis();
		try {
			ExitStatus status = (serves ? worker.terminate() : worker.kill()).get(patience, TimeUnit.MILLISECONDS);
			if (serves && status.kind() == Kind.KILLED) {
				console.message(worker.displayName() + " " + status);
			}
		} catch (TimeoutException e) {
			console.message(worker.displayName() + " does not end");
		} catch (ExecutionException e) {
			throw new IllegalStateException("the end of " + worker.displayName() + " failed", e.getCause());
		}
	}
}
