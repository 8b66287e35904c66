package dev.outboard.ui.internal.workers;

/** Starts a worker of each selected definition. */
public final class StartHandler extends WorkersHandler {

	@Override
	void run(WorkersTarget target) {
		target.actions().start(target.definitions());
	}
}
