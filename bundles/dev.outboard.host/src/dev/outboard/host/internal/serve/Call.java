package dev.outboard.host.internal.serve;

import dev.outboard.wire.internal.codec.Input;

/**
 * A call that arrived and has not been answered.
 *
 * @param id        what its answer names it by
 * @param function  the index of the function called, as the control side says
 * @param arguments its arguments, still encoded: decoding may run the user's code
 * @param oneWay    whether nobody waits for its result
 */
record Call(long id, int function, Input arguments, boolean oneWay) {

	/** Stands for the function where it is several calls, each with its own. */
	static final int BATCH = -1;

	/** Returns whether somebody waits for its answer, under this id. */
	boolean isAnsweredAs(long answer) {
		return !oneWay && id == answer;
	}
}
