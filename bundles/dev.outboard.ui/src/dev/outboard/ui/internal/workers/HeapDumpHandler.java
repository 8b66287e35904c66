package dev.outboard.ui.internal.workers;

/** Writes the memory of the selected worker into a file, after asking for it. */
public final class HeapDumpHandler extends WorkersHandler {

	@Override
	void run(WorkersTarget target) {
		target.actions().heapDump(target.workers());
	}
}
