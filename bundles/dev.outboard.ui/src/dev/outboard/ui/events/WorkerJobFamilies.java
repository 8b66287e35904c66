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

	private WorkerJobFamilies() {
	}
}
