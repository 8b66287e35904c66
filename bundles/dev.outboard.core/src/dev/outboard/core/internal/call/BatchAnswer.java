package dev.outboard.core.internal.call;

import java.util.List;

/**
 * What came of the first calls of a batch; those after them were not run.
 *
 * @param answers one for each, in order
 * @param nanos   how long the worker took to run them
 */
public record BatchAnswer(List<Answer> answers, long nanos) {

	/**
	 * What came of one call.
	 *
	 * @param value   what it returned; null where it failed
	 * @param failure what it failed with; null where it returned
	 */
	public record Answer(Object value, Throwable failure) {
	}
}
