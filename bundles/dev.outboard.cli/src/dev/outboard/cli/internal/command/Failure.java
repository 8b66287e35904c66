package dev.outboard.cli.internal.command;

import java.util.Optional;
import java.util.concurrent.ExecutionException;

import dev.outboard.api.ExitStatus;
import dev.outboard.api.RemoteWorkerException;
import dev.outboard.api.WorkerDefinitionException;
import dev.outboard.api.WorkerExitedException;
import dev.outboard.api.WorkerPoolClosedException;
import dev.outboard.api.WorkerStartException;
import dev.outboard.cli.internal.call.CallFailedException;
import dev.outboard.cli.internal.console.ExitCode;
import dev.outboard.cli.internal.lookup.MissingServiceException;
import dev.outboard.cli.internal.lookup.UsageException;

/**
 * Why a command failed.
 *
 * @param exitCode the exit status that tells what sort of failure it is
 * @param message  what happened, for a person
 * @param thrown   what was thrown
 */
record Failure(int exitCode, String message, Throwable thrown) {

	static Failure of(Throwable thrown) {
		return switch (thrown) {
			case ExecutionException e when e.getCause() != null -> of(e.getCause());
			case UsageException e -> new Failure(ExitCode.USAGE, e.getMessage(), e);
			case CallFailedException e -> new Failure(ExitCode.CALL_FAILED, e.getMessage(), e);
			case RemoteWorkerException e -> new Failure(ExitCode.CALL_FAILED, e.getMessage(), e);
			case WorkerStartException e -> new Failure(ExitCode.WORKER_FAILED, e.getMessage(), e);
			case WorkerDefinitionException e -> new Failure(ExitCode.WORKER_FAILED, e.getMessage(), e);
			case WorkerExitedException e -> new Failure(ExitCode.WORKER_FAILED, e.getMessage(), e);
			case WorkerPoolClosedException e -> new Failure(ExitCode.WORKER_FAILED, e.getMessage(), e);
			case MissingServiceException e -> new Failure(ExitCode.WORKER_FAILED, e.getMessage(), e);
			case InterruptedException e -> new Failure(ExitCode.INTERRUPTED, "interrupted", e);
			default -> new Failure(ExitCode.CALL_FAILED, thrown.toString(), thrown);
		};
	}

	/** Returns whether a worker ended, as it would also do when the console is interrupted. */
	boolean isWorkersEnd() {
		return exitCode == ExitCode.WORKER_FAILED;
	}

	/** Returns what has a stack trace that says more than the message. */
	Optional<Throwable> trace() {
		return switch (thrown) {
			case UsageException e -> Optional.empty();
			case MissingServiceException e -> Optional.empty();
			case WorkerExitedException e -> Optional.empty();
			case InterruptedException e -> Optional.empty();
			case CallFailedException e -> Optional.ofNullable(e.getCause());
			case WorkerStartException e -> Optional.ofNullable(e.getCause());
			default -> Optional.of(thrown);
		};
	}

	/** Returns whether the worker was interrupted from the keyboard, as every process of a terminal is. */
	boolean isWorkersInterruption() {
		return thrown instanceof WorkerExitedException e && e.status().kind() == ExitStatus.Kind.CRASHED
				&& e.status().code() == ExitCode.INTERRUPTED;
	}
}
