package dev.outboard.api.channel;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

import dev.outboard.api.ExitStatus;

/** The end of a worker, to be waited for. */
final class WorkerExit implements Waitable {

	private final String worker;
	private final CompletableFuture<ExitStatus> exit;
	private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

	WorkerExit(String worker, CompletableFuture<ExitStatus> exit) {
		this.worker = worker;
		this.exit = exit;
		exit.thenRun(() -> threads.forEach(LockSupport::unpark));
	}

	@Override
	public boolean isReady() {
		return exit.isDone();
	}

	@Override
	public void wake(Thread thread) {
		threads.add(thread);
	}

	@Override
	public void forget(Thread thread) {
		threads.remove(thread);
	}

	@Override
	public String toString() {
		return "exit of " + worker;
	}
}
