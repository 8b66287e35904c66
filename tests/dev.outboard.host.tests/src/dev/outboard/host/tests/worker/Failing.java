package dev.outboard.host.tests.worker;

import java.io.IOException;

import dev.outboard.api.worker.StopReason;
import dev.outboard.api.worker.WorkerContext;
import dev.outboard.api.worker.WorkerLifecycle;

/** Fails where its start argument says. */
public final class Failing implements Ping, WorkerLifecycle {

	private final String place;

	public Failing(String place) throws IOException {
		this.place = place;
		if (place.equals("constructor")) {
			throw new IOException("constructor failed");
		}
	}

	@Override
	public void started(WorkerContext context) throws IOException {
		if (place.equals("started")) {
			throw new IOException("started failed");
		}
		if (place.equals("interrupt")) {
			Thread.currentThread().interrupt();
		}
		if (place.equals("exit")) {
			context.exit(5);
		}
	}

	@Override
	public void stopping(StopReason reason) throws IOException {
		Stage.tell("stopping " + reason);
		if (place.equals("hold")) {
			try {
				Stage.awaitPermit();
			} catch (InterruptedException e) {
				Stage.tell("stopping interrupted");
			}
		}
		throw new IOException("stopping failed");
	}

	@Override
	public String ping(String text) {
		return text + (Thread.currentThread().isInterrupted() ? " interrupted" : "");
	}
}
