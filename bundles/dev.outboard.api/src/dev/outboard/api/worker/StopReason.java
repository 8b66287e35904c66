package dev.outboard.api.worker;

/**
 * Why a worker comes to an orderly end.
 *
 * @since 0.1
 */
public enum StopReason {

	/** The control side called {@code terminate}. */
	TERMINATED,
	/** Its body returned, or it called {@link WorkerContext#exit}. */
	COMPLETED,
	/** The bundle that contributes it was updated, refreshed or uninstalled. */
	CONTRIBUTION_REMOVED,
	/** The framework that started it ends. */
	FRAMEWORK_STOPPING
}
