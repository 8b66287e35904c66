package dev.outboard.host.internal.serve;

/** A further thread that runs a worker's code: its body, or calls beside those of its first thread. */
final class WorkerThread {

	private final Thread thread;

	private WorkerThread(Thread thread) {
		this.thread = thread;
	}

	/** Starts {@code code} on a daemon thread of that name, with the class loader of the current one. */
	static WorkerThread start(String name, Runnable code) {
		Thread thread = new Thread(code, name);
		thread.setDaemon(true);
		thread.start();
		return new WorkerThread(thread);
	}

	void interrupt() {
		thread.interrupt();
	}

	/** Waits for its end, however often this thread is interrupted. */
	void await() {
		boolean interrupted = false;
		while (thread.isAlive()) {
			try {
				thread.join();
			} catch (InterruptedException e) {
				interrupted = true;
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}
}
