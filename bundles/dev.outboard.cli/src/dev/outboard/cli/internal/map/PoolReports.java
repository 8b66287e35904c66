package dev.outboard.cli.internal.map;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

import org.osgi.framework.BundleContext;

import dev.outboard.api.ExitStatus;
import dev.outboard.api.ExitStatus.Kind;
import dev.outboard.api.WorkerHandle;
import dev.outboard.cli.internal.call.WorkerOutput;
import dev.outboard.cli.internal.console.Console;
import dev.outboard.cli.internal.console.ExitCode;
import dev.outboard.cli.internal.console.Interruption;

/** Prints what the workers of a pool print, and how each of them died. */
final class PoolReports {

	private final BundleContext bundles;
	private final Console console;
	private final Interruption interruption;
	private final boolean verbose;
	private final Set<CompletableFuture<?>> open = ConcurrentHashMap.newKeySet();

	PoolReports(BundleContext bundles, Console console, Interruption interruption, boolean verbose) {
		this.bundles = bundles;
		this.console = console;
		this.interruption = interruption;
		this.verbose = verbose;
	}

	/** Follows {@code worker}, which must not have been started. */
	void follow(WorkerHandle<?> worker) {
		WorkerOutput output = new WorkerOutput(bundles, worker, console, verbose);
		CompletableFuture<?> end = worker.onExit().thenAccept(status -> ended(worker, output, status));
		open.add(end);
		end.whenComplete((nothing, failure) -> open.remove(end));
	}

	/** Waits until all is printed of workers that have ended. */
	void awaitEnd() throws InterruptedException {
		try {
			CompletableFuture.allOf(open.toArray(CompletableFuture[]::new)).get();
		} catch (ExecutionException e) {
			throw new IllegalStateException("the output of a worker was lost", e.getCause());
		}
	}

	/** Called on a thread of this worker's end. */
	private void ended(WorkerHandle<?> worker, WorkerOutput output, ExitStatus status) {
		try (output) {
			output.awaitEnd();
			// the keyboard interrupts every process of a terminal, the console too, if a little later
			boolean interrupted = interruption.isUnderWay() || status.kind() == Kind.CRASHED
					&& status.code() == ExitCode.INTERRUPTED && interruption.begins(Duration.ofSeconds(1));
			if (status.isFailure() && !interrupted) {
				console.message(worker.displayName() + " " + status.reason());
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
