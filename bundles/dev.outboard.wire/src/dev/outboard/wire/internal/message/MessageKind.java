package dev.outboard.wire.internal.message;

import dev.outboard.wire.internal.codec.CodecException;

/** What a message between control side and worker is about. */
public enum MessageKind {

	/** To the worker: function index and arguments; answered under the message's id. */
	CALL,
	/** To the worker: function index and arguments; answered by {@link #POST_FAILURE} or {@link #POSTS_DONE}. */
	POST,
	/** To the worker: the call of that id is no longer wanted. It may come before the call. */
	CANCEL(true),
	/** To the worker: come to an orderly end; carries the reason. Calls sent before it may come after it. */
	STOP(true),
	/** To the worker: say that you are alive; answered by {@link #HEARTBEAT_ANSWER} under the message's id. */
	HEARTBEAT(true),
	/** To the worker: log from this level on; carries its severity. */
	LOG_LEVEL(true),
	/** To the worker: the progress monitor of the call of that id was cancelled. Comes after the call. */
	MONITOR_CANCELLED,
	/** To the worker: so many of its log records have been handled; carries their number and bytes. */
	LOG_CREDIT(true),
	/** From the worker: it serves calls from now on. */
	READY,
	/** From the worker: it could not start; carries the exception. */
	START_FAILURE,
	/** From the worker: what a call yielded. */
	RESULT,
	/** From the worker: what a call threw. */
	FAILURE,
	/** From the worker: a call will not be run. */
	REFUSED,
	/** From the worker: what a one-way call threw; carries function index and exception. */
	POST_FAILURE,
	/** From the worker: it is alive. */
	HEARTBEAT_ANSWER(true),
	/** From the worker: a {@link ProgressReport} of the call of that id; comes before its answer. */
	PROGRESS,
	/** From the worker: a {@link LogMessage}. */
	LOG,
	/** From the worker, and its last: it ends in order; carries exit status and, where its body threw, the exception. */
	ENDING,
	/** From the worker: a signal was emitted; carries member index and value. */
	SIGNAL,
	/** From the worker: the value of a property that is now in force; carries member index and value. */
	PROPERTY,
	/** To the worker: values of a signal were delivered; carries incarnation, member index, how many, and their bytes. */
	CREDIT(true),
	/** To the worker: say how you are; answered by {@link #VITALS_ANSWER} under the message's id. */
	VITALS(true),
	/** From the worker: its {@link Vitals}. */
	VITALS_ANSWER(true),
	/** Either way: about the channel of that id, or from or to the hub of channels where that is 0; carries an operation. */
	CHANNEL,
	/** From the worker: one-way calls have returned; carries how many, and their ids. */
	POSTS_DONE,
	/** To the worker: several calls, each with function index and arguments; a {@link Batch} is its result. */
	BATCH,
	/** From a spare: it waits to hear what worker to be. To it: that worker's {@link Setup}. From it: it will be. */
	SETUP,
	/** Either way: about memory to be shared; carries a step, a name and a mark. For connections themselves. */
	LANE(true);

	private static final MessageKind[] VALUES = values();

	private final boolean control;

	MessageKind() {
		this(false);
	}

	MessageKind(boolean control) {
		this.control = control;
	}

	/**
	 * Returns whether such a message is about the worker or its calls rather than part of what they exchange: it is small,
	 * and may overtake the others, which stay in order among each other.
	 */
	public boolean isControl() {
		return control;
	}

	/** Returns whether {@code code} numbers a kind of control message. */
	static boolean isControl(byte code) {
		return code >= 0 && code < VALUES.length && VALUES[code].control;
	}

	static MessageKind of(byte code) {
		if (code < 0 || code >= VALUES.length) {
			throw new CodecException("no kind of message is numbered " + code);
		}
		return VALUES[code];
	}
}
