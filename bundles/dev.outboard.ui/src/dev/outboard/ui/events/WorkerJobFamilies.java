package dev.outboard.ui.events;

/**
 * The families of Outboard's jobs, for {@code IJobManager.find} and {@code join}.
 *
 * @since 0.1
 */
public final class WorkerJobFamilies {

	/**
	 * The job that waits for workers, but no daemons, when the workbench ends. To cancel it kills those that still live.
	 */
	public static final Object ENDING_WORKERS = "dev.outboard.ui.endingWorkers";

	/**
	 * The jobs of calls with a progress monitor that have lasted a while, up to fifty at once. To cancel one cancels the
	 * function's monitor; the job ends with the call.
	 */
	public static final Object CALLS = "dev.outboard.ui.calls";

	private WorkerJobFamilies() {
	}
}
