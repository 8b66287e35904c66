package dev.outboard.core.internal.call;

import java.util.concurrent.Executor;

import dev.outboard.wire.internal.contract.Function;

/**
 * A call that its reply completes, where dependents of calls run. It takes the reply and is the task by itself: thousands
 * may be on their way.
 *
 * @param <R> the result
 */
final class AnsweredCall<R> extends PendingCall<R> implements Reply.Target, Runnable {

	private final String worker;
	private final Function called;
	private final boolean resultWanted;
	private final Executor completions;
	private Reply reply;

	/**
	 * @param worker       the worker's short name, for messages
	 * @param resultWanted whether it completes with what the function yields, or with null
	 */
	AnsweredCall(String worker, Function called, boolean resultWanted, Control control, Executor completions) {
		super(called.signature(), control);
		this.worker = worker;
		this.called = called;
		this.resultWanted = resultWanted;
		this.completions = completions;
	}

	@Override
	public void accept(Reply arrived) {
		reply = arrived;
		completions.execute(this);
	}

	@Override
	public void run() {
		Reply arrived = reply;
		// Whoever keeps the call must not keep the bytes of its result.
		reply = null;
		Object value;
		try {
			value = new ReplyDecoder(worker, called).decode(arrived);
		} catch (Throwable e) {
			// Also an error, as where there is no memory for the result: nobody else completes it any more.
			completeExceptionally(e);
			return;
		}
		@SuppressWarnings("unchecked")
		R result = resultWanted ? (R) value : null;
		complete(result);
	}
}
