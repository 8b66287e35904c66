package dev.outboard.ui.internal.workers;

/** Ends the selected workers in order, and starts others with the same options. */
public final class RestartHandler extends WorkersHandler {

	@Override
	void run(WorkersTarget target) {
		target.actions().restart(target.workers());
	}
}
