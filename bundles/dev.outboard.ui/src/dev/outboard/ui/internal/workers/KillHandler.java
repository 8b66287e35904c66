package dev.outboard.ui.internal.workers;

/** Ends the selected workers at once. */
public final class KillHandler extends WorkersHandler {

	@Override
	void run(WorkersTarget target) {
		target.actions().kill(target.workers());
	}
}
