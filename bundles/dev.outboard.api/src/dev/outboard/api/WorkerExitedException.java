package dev.outboard.api;

import java.util.Objects;

/**
 * A call that the worker's end left unanswered.
 *
 * @since 0.1
 */
public final class WorkerExitedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient ExitStatus status;
	private final boolean mayHaveRun;

	/**
	 * @param worker     the worker's short name
	 * @param function   the signature of the function called
	 * @param status     how the worker ended
	 * @param mayHaveRun whether the call had been handed to the worker
	 */
	public WorkerExitedException(String worker, String function, ExitStatus status, boolean mayHaveRun) {
		super(function + (mayHaveRun ? " may have run, but " : " was not started: ") + worker
				+ (mayHaveRun ? " did not answer: it " : " ") + status.reason());
		this.status = Objects.requireNonNull(status);
		this.mayHaveRun = mayHaveRun;
	}

	/** Returns how the worker ended. */
	public ExitStatus status() {
		return status;
	}

	/** Returns false where the call is known not to have run, and can be made again elsewhere without harm. */
	public boolean mayHaveRun() {
		return mayHaveRun;
	}
}
