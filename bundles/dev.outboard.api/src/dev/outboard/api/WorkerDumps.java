package dev.outboard.api;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Looks into a running worker for who searches a fault: what its threads do, and what is in its memory. An OSGi service of
 * the control side. All methods may be called on any thread, and none waits; a future that is cancelled takes what was
 * begun with it. A dump can also be had of a worker that doesn't respond.
 *
 * @since 0.1
 */
@ProviderType
public interface WorkerDumps {

	/**
	 * Returns what the worker's threads do: of a process, what {@code jcmd Thread.print} writes; of threads in this JVM, the
	 * stack of each.
	 *
	 * @return a future that fails with an {@link java.io.IOException} that names the worker and the remedy
	 */
	CompletableFuture<String> threads(WorkerHandle<?> worker);

	/**
	 * Writes the live objects in the heap of the worker's process into a file, in the format HPROF. It holds whatever the
	 * worker works on, passwords among it. The worker stands still meanwhile, for seconds where its heap is large.
	 *
	 * @param file a file that isn't there yet, its name ending in {@code .hprof}
	 * @return a future of {@code file}; it fails with an {@link java.io.IOException} that names the worker and the remedy
	 */
	CompletableFuture<Path> heap(WorkerHandle<?> worker, Path file);
}
