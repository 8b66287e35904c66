package dev.outboard.core.internal.service;

import org.eclipse.core.runtime.ILog;

import dev.outboard.core.internal.call.Caller;
import dev.outboard.core.internal.call.RecordedCall;
import dev.outboard.core.internal.event.WorkerEvents;
import dev.outboard.core.internal.progress.CallMonitors;
import dev.outboard.core.internal.signal.WorkerMembers;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.contract.Function;

/** What the calls of one worker bring besides their answers: signals, and errors of those that nobody waits for. */
final class CallResults implements Caller.Listener {

	private final String worker;
	private final WorkerEvents events;
	private final WorkerMembers members;
	private final CallMonitors monitors;
	private final WorkerLife life;

	CallResults(String worker, WorkerEvents events, WorkerMembers members, CallMonitors monitors, WorkerLife life) {
		this.worker = worker;
		this.events = events;
		this.members = members;
		this.monitors = monitors;
		this.life = life;
	}

	@Override
	public void returned(Function function, Input result) {
		members.returned(function, result, life.incarnation());
	}

	@Override
	public void opened(long id, RecordedCall call) {
		monitors.opened(id, call);
	}

	@Override
	public void closed(long id) {
		monitors.closed(id);
	}

	@Override
	public void failed(Function function, Throwable failure) {
		ILog.of(CallResults.class).error(worker + ": " + function.signature() + ", which nobody waits for, failed: "
				+ failure.getMessage(), failure);
		events.error(function.signature(), failure, life.incarnation());
	}
}
