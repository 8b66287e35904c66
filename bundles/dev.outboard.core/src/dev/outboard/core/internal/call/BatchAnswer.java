package dev.outboard.core.internal.call;

/**
 * What came of the first calls of a batch; those after them were not run.
 *
 * @param results for each of them what it returned, or a {@link Failed}, in order; not to be changed
 * @param failed  how many failed
 * @param nanos   how long the worker took to run them
 */
public record BatchAnswer(Object[] results, int failed, long nanos) {

	/**
	 * Stands for the result of a call that failed.
	 *
	 * @param failure what it failed with
	 */
	public record Failed(Throwable failure) {
	}

	/** Returns how many calls were run. */
	public int size() {
		return results.length;
	}
}
