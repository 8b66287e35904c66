package dev.outboard.api;

import java.time.Instant;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A call of a function that takes a progress monitor, on its way: for whoever shows what goes on, and lets a person
 * cancel it. All methods may be called on any thread, and none waits.
 *
 * @since 0.1
 */
@ProviderType
public interface MonitoredCall {

	/**
	 * How far a function has come, by what it has reported so far.
	 *
	 * @param task    the name of its task, where it began one
	 * @param subTask the name of its subtask, where there is one
	 * @param worked  the units of work done
	 * @param total   the units of work in all, as {@code IProgressMonitor.beginTask} says; of no meaning without a task
	 */
	record Progress(Optional<String> task, Optional<String> subTask, double worked, int total) {
	}

	/** Returns the function's signature, as in {@code count(int,long,IProgressMonitor)}. */
	String function();

	/** Returns when it was sent. */
	Instant sent();

	/** Returns how far it has come. */
	Progress progress();

	/**
	 * Cancels the function's monitor, as if the caller's had been cancelled. When the call then ends, and how, is up to
	 * the function; its caller hears of that end, and of nothing else. Without effect once it has ended.
	 */
	void cancel();
}
