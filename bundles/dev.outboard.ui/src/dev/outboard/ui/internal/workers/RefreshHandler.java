package dev.outboard.ui.internal.workers;

/** Makes the Workers view ask for definitions and workers anew. */
public final class RefreshHandler extends WorkersHandler {

	@Override
	void run(WorkersTarget target) {
		target.actions().refresh();
	}
}
