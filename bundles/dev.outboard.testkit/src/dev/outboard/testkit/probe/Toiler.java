package dev.outboard.testkit.probe;

import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;

import dev.outboard.api.contract.EmitsSignal;

/** Functions that take a progress monitor. */
public interface Toiler {

	/** Reports a task of so many units and does them, one by one. */
	int count(int units, IProgressMonitor monitor);

	/** Does so many units by way of {@code SubMonitor}. */
	int split(IProgressMonitor monitor, int units);

	/** Begins a task, names two subtasks, and works until the monitor is cancelled, whatever interrupts it. */
	String untilCancelled(IProgressMonitor monitor);

	/** Begins a task and fails. */
	@EmitsSignal("failed")
	int fail(IProgressMonitor monitor);

	/** Returns what became of the calls of {@link #untilCancelled}. */
	List<String> notes();
}
