package dev.outboard.core.internal.call;

/** The reply to a call with a progress monitor: tells the listener from when to when the call is open. */
final class WatchedReply implements Reply.Target {

	private final RecordedCall call;
	private final Caller.Listener listener;
	private final Reply.Target target;
	private long id;
	private boolean answered;

	WatchedReply(RecordedCall call, Caller.Listener listener, Reply.Target target) {
		this.call = call;
		this.listener = listener;
		this.target = target;
	}

	/** The call has its id, and is about to be sent. */
	synchronized void entered(long given) {
		id = given;
		if (!answered) {
			listener.opened(given, call);
		}
	}

	@Override
	public void accept(Reply reply) {
		synchronized (this) {
			answered = true;
			listener.closed(id);
		}
		target.accept(reply);
	}
}
