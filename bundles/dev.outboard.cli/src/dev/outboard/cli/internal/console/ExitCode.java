package dev.outboard.cli.internal.console;

/** The exit statuses of the command line. */
public final class ExitCode {

	/** All went well. */
	public static final int OK = 0;

	/** The call failed: the function threw, or gave no answer in time. */
	public static final int CALL_FAILED = 1;

	/** The arguments can't be used. */
	public static final int USAGE = 2;

	/** The worker could not start, or died. */
	public static final int WORKER_FAILED = 3;

	/** The console was interrupted from the keyboard: 128 and the number of the signal, as shells have it. */
	public static final int INTERRUPTED = 130;

	private ExitCode() {
	}
}
