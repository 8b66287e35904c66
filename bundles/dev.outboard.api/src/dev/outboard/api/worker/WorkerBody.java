package dev.outboard.api.worker;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Implemented by a worker's class that has work of its own besides answering calls. Its body runs beside the calls, on a
 * thread of its own.
 *
 * @since 0.1
 */
@ConsumerType
public interface WorkerBody {

	/**
	 * The body. When it returns, the worker ends in order with status 0, or with that of {@link WorkerContext#exit};
	 * when it throws, the worker fails. Its thread is interrupted when the worker is asked to end.
	 */
	void run(WorkerContext context) throws Exception;
}
