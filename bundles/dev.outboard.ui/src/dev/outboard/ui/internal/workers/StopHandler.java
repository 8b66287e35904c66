package dev.outboard.ui.internal.workers;

/** Asks the selected workers to end in order. */
public final class StopHandler extends WorkersHandler {

	@Override
	void run(WorkersTarget target) {
		target.actions().stop(target.workers());
	}
}
