package dev.outboard.samples.unstable;

import dev.outboard.api.contract.Signal;
import dev.outboard.api.worker.WorkerContext;
import dev.outboard.api.worker.WorkerLifecycle;

/** The worker of {@link Unstable}. */
public final class UnstableWorker implements Unstable, WorkerLifecycle {

	private final Signal.Emitter<Integer> alive = new Signal.Emitter<>();
	private int calls;

	@Override
	public Signal<Integer> alive() {
		return alive;
	}

	@Override
	public void started(WorkerContext context) {
		alive.emit(context.incarnation());
	}

	@Override
	public int calls() {
		return ++calls;
	}

	@Override
	public void crash(int status) {
		Runtime.getRuntime().halt(status);
	}
}
