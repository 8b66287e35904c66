package dev.outboard.ui.internal.workers;

/** Puts the command lines of the selected workers on the clipboard. */
public final class CopyCommandLineHandler extends WorkersHandler {

	@Override
	void run(WorkersTarget target) {
		target.actions().copyCommandLine(target.workers());
	}
}
