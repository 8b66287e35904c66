package dev.outboard.ui.internal.workers;

/** Puts what is known of the selected workers on the clipboard. */
public final class CopyDiagnosticsHandler extends WorkersHandler {

	@Override
	void run(WorkersTarget target) {
		target.actions().copyDiagnostics(target.workers());
	}
}
