package dev.outboard.testkit.probe;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

import dev.outboard.api.worker.WorkerBody;
import dev.outboard.api.worker.WorkerContext;

/** A worker whose body is a message loop. */
public final class BodyWorker implements BodyControl, WorkerBody {

	private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
	private final CompletableFuture<String> thread = new CompletableFuture<>();

	@Override
	public void run(WorkerContext context) throws InterruptedException {
		thread.complete(Thread.currentThread().getName());
		while (!context.isStopping()) {
			String message = messages.take();
			switch (message) {
				case "return" -> {
					return;
				}
				case "throw" -> throw new IllegalStateException("the body gave up");
				default -> {
					context.exit(Integer.parseInt(message));
					return;
				}
			}
		}
	}

	@Override
	public String threadOfBody() {
		return thread.join();
	}

	@Override
	public void letReturn() {
		messages.add("return");
	}

	@Override
	public void letThrow() {
		messages.add("throw");
	}

	@Override
	public void letExit(int status) {
		messages.add(Integer.toString(status));
	}
}
