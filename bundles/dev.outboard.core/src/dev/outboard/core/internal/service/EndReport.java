package dev.outboard.core.internal.service;

import java.util.OptionalInt;

import dev.outboard.api.ExitStatus;
import dev.outboard.api.ExitStatus.Kind;
import dev.outboard.api.RemoteWorkerException;
import dev.outboard.api.WorkerState;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.ThrowableCodec;

/** What is known of a worker's end before it comes, and what its exit status says in the light of that. */
final class EndReport {

	private final boolean canKill;
	private String killReason;
	private Kind killKind = Kind.KILLED;
	private RemoteWorkerException startFailure;
	private OptionalInt announced = OptionalInt.empty();
	private RemoteWorkerException bodyFailure;

	/** @param canKill whether the start method ends a worker whatever it does; otherwise the end tells what became of it */
	EndReport(boolean canKill) {
		this.canKill = canKill;
	}

	/** The control side ends the worker from outside; the last reason counts. */
	synchronized void killed(String reason) {
		killReason = reason;
		killKind = Kind.KILLED;
	}

	/** The control side ends the worker from outside because it failed; {@code reason} is how. */
	synchronized void failed(String reason) {
		killReason = reason;
		killKind = Kind.CRASHED;
	}

	synchronized boolean isKilled() {
		return killReason != null;
	}

	synchronized String killReason() {
		return killReason == null ? "its start was interrupted" : killReason;
	}

	/** The worker's side said why it could not start. */
	synchronized void startFailed(RemoteWorkerException failure) {
		startFailure = failure;
	}

	/** Returns why it could not start; null where it could, or where that isn't known. */
	synchronized RemoteWorkerException startFailure() {
		return startFailure;
	}

	/** The worker's side announced its orderly end. */
	synchronized void ending(Input body) {
		announced = OptionalInt.of(body.readInt());
		if (body.readBoolean()) {
			bodyFailure = ThrowableCodec.INSTANCE.read(body);
		}
	}

	/** Returns how the worker ended. */
	synchronized ExitStatus status(int code, String description, WorkerState state) {
		if (startFailure != null) {
			return new ExitStatus(code, Kind.NOT_STARTED, "could not start: " + startFailure.getMessage());
		}
		if (bodyFailure != null) {
			return new ExitStatus(code, Kind.CRASHED, "failed: its body threw " + bodyFailure.getMessage());
		}
		if (killReason != null && !canKill) {
			return new ExitStatus(code, killKind, killReason + ": its threads were interrupted; it " + description);
		}
		if (announced.isPresent() && announced.getAsInt() == code) {
			return code == 0 ? new ExitStatus(code, Kind.ORDERLY, "ended in order")
					: new ExitStatus(code, Kind.CRASHED, description);
		}
		if (killReason != null) {
			return new ExitStatus(code, killKind, killReason);
		}
		return state == WorkerState.STARTING ? new ExitStatus(code, Kind.NOT_STARTED, description + " while it started")
				: new ExitStatus(code, Kind.CRASHED, description);
	}
}
