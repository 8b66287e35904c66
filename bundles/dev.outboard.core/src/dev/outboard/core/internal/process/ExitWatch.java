package dev.outboard.core.internal.process;

import java.util.concurrent.CompletableFuture;

/**
 * Waits for the end of a process, on a thread of its own. {@link Process#onExit()} needs one of the common pool, which has
 * few, and the application may keep them all.
 */
final class ExitWatch {

	private ExitWatch() {
	}

	/** Begins to wait; the future completes, on that thread, when the process has ended. */
	static CompletableFuture<Process> start(Process process, String threadName) {
		CompletableFuture<Process> exit = new CompletableFuture<>();
		Thread.ofPlatform().daemon().name(threadName).start(() -> {
			while (!exit.isDone()) {
				try {
					process.waitFor();
					exit.complete(process);
				} catch (InterruptedException e) {
					// Nobody has a reason to: the process lives on, and its end is still waited for.
					continue;
				}
			}
		});
		return exit;
	}
}
