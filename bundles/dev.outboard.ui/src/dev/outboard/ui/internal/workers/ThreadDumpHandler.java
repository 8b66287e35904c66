package dev.outboard.ui.internal.workers;

/** Shows what the threads of the selected workers do. */
public final class ThreadDumpHandler extends WorkersHandler {

	@Override
	void run(WorkersTarget target) {
		target.actions().threadDump(target.workers());
	}
}
