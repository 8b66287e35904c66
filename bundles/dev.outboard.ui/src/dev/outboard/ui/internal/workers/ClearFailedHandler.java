package dev.outboard.ui.internal.workers;

/** Removes the failed workers from the Workers view. */
public final class ClearFailedHandler extends WorkersHandler {

	@Override
	void run(WorkersTarget target) {
		target.actions().clearFailed();
	}
}
