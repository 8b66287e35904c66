package dev.outboard.testkit.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/** A worker that reports how far it has come. */
public final class ToilerWorker implements Toiler {

	private final List<String> notes = new ArrayList<>();

	@Override
	public int count(int units, IProgressMonitor monitor) {
		monitor.beginTask("counting", units);
		for (int i = 0; i < units; i++) {
			monitor.subTask("unit " + i);
			monitor.worked(1);
		}
		monitor.done();
		return units;
	}

	@Override
	public int split(IProgressMonitor monitor, int units) {
		SubMonitor whole = SubMonitor.convert(monitor, "splitting", 2);
		for (int half = 0; half < 2; half++) {
			SubMonitor part = whole.split(1).setWorkRemaining(units);
			for (int i = 0; i < units; i++) {
				part.worked(1);
			}
		}
		return units;
	}

	@Override
	public String untilCancelled(IProgressMonitor monitor) {
		monitor.beginTask("waiting", IProgressMonitor.UNKNOWN);
		monitor.subTask("first");
		monitor.subTask("second");
		while (!monitor.isCanceled()) {
			LockSupport.parkNanos(1_000_000);
		}
		notes.add("cancelled");
		return "cancelled";
	}

	@Override
	public int fail(IProgressMonitor monitor) {
		monitor.beginTask("failing", 10);
		monitor.worked(7);
		throw new IllegalStateException("it failed");
	}

	@Override
	public List<String> notes() {
		return List.copyOf(notes);
	}
}
