package dev.outboard.samples.counter;

import org.eclipse.core.runtime.IProgressMonitor;

import dev.outboard.api.contract.Signal;

/** Counts, slowly. */
public interface Counter {

	/** Each number, when it is counted. */
	Signal<Integer> counted();

	/**
	 * Counts from 1 to {@code last}, or until the monitor is cancelled.
	 *
	 * @param pauseMillis the time before each number, in milliseconds
	 * @param monitor     is told of each number
	 * @return the number counted last
	 */
	int count(int last, long pauseMillis, IProgressMonitor monitor) throws InterruptedException;

	/** Returns the number that any call has counted last; 0 at first. */
	int latest();
}
