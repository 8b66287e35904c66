package dev.outboard.ui.internal.workers;

import java.util.List;

import org.eclipse.ui.PlatformUI;

/** Ends the selected workers at once, after asking whether to. */
public final class KillHandler extends WorkersHandler {

	@Override
	void run(WorkersTarget target) {
		List<WorkerRow> live = target.workers().stream().filter(WorkerRow::isLive).toList();
		if (KillConfirmation.ask(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), live)) {
			target.actions().kill(live);
		}
	}
}
