package dev.outboard.host.tests.worker;

import java.io.IOException;

import dev.outboard.api.worker.StopReason;
import dev.outboard.api.worker.WorkerBody;
import dev.outboard.api.worker.WorkerContext;
import dev.outboard.api.worker.WorkerLifecycle;

/** Has a body that does as its start argument says. */
public final class BodyWorker implements Ping, WorkerBody, WorkerLifecycle {

	private final String behaviour;

	public BodyWorker(String behaviour) {
		this.behaviour = behaviour;
	}

	@Override
	public String ping(String text) {
		if (text.equals("hold")) {
			Stage.tell("holding");
			try {
				Stage.awaitPermit();
			} catch (InterruptedException e) {
				Stage.tell("interrupted");
			}
		}
		return text;
	}

	@Override
	public void run(WorkerContext context) throws Exception {
		boolean stopping = context.isStopping();
		Stage.tell("body on " + Thread.currentThread().getName());
		switch (behaviour) {
			case "return" -> Stage.awaitPermit();
			case "throw" -> throw new IOException("body failed");
			case "exit twice" -> {
				context.exit(7);
				context.exit(8);
			}
			case "wait" -> waitForInterrupt(context, stopping);
			default -> throw new AssertionError(behaviour);
		}
	}

	@Override
	public void stopping(StopReason reason) {
		Stage.tell("stopping " + reason);
	}

	private static void waitForInterrupt(WorkerContext context, boolean before) throws IOException {
		try {
			Thread.currentThread().join();
		} catch (InterruptedException e) {
			Stage.tell("body interrupted, stopping " + before + " then " + context.isStopping());
			throw new IOException("interrupted while it waited", e);
		}
	}
}
