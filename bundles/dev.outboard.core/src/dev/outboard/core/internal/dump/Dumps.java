package dev.outboard.core.internal.dump;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

import org.osgi.service.component.annotations.Component;

import dev.outboard.api.WorkerDumps;
import dev.outboard.api.WorkerHandle;

/** Makes dumps of workers, each on a thread of its own. */
@Component
public final class Dumps implements WorkerDumps {

	/** A process that is suspended, or swapped out, may never answer. */
	private static final Duration PATIENCE = Duration.ofSeconds(30);

	/** Memory is written for as long as it takes; whoever waits can cancel. */
	private static final Duration HEAP_PATIENCE = Duration.ofHours(1);

	@Override
	public CompletableFuture<String> threads(WorkerHandle<?> worker) {
		OptionalLong pid = worker.pid();
		return run(worker, () -> pid.isPresent() ? jcmd(worker, pid.getAsLong()).ask(PATIENCE, "Thread.print", "-l")
				: ThreadDump.of(worker.displayName())
						.orElseThrow(() -> new IOException("has no threads: it isn't running; start it, and try again")));
	}

	@Override
	public CompletableFuture<Path> heap(WorkerHandle<?> worker, Path file) {
		OptionalLong pid = worker.pid();
		return run(worker, () -> {
			if (pid.isEmpty()) {
				throw new IOException("has no heap of its own, since it is no process, or isn't running; start it with start"
						+ " method 'process', and try again");
			}
			Path target = file.toAbsolutePath();
			if (Files.exists(target)) {
				throw new IOException(target + " is there already; choose another file");
			}
			String said = jcmd(worker, pid.getAsLong()).ask(HEAP_PATIENCE, "GC.heap_dump", quoted(target));
			if (!Files.isRegularFile(target)) {
				throw new IOException("has written no heap dump; it said: " + said.strip());
			}
			return target;
		});
	}

	private static Jcmd jcmd(WorkerHandle<?> worker, long pid) throws IOException {
		Optional<String> java = ProcessHandle.of(pid).flatMap(process -> process.info().command());
		return Jcmd.find(java.map(Path::of), pid);
	}

	/** As the diagnostic commands of HotSpot read an argument with blanks. */
	private static String quoted(Path file) {
		return '"' + file.toString() + '"';
	}

	private static <T> CompletableFuture<T> run(WorkerHandle<?> worker, Callable<T> dump) {
		CompletableFuture<T> result = new CompletableFuture<>();
		Thread thread = Thread.ofPlatform().daemon().name("outboard-dump " + worker.displayName()).unstarted(() -> {
			try {
				result.complete(dump.call());
			} catch (InterruptedException e) {
				result.cancel(false);
			} catch (Exception e) {
				result.completeExceptionally(new IOException(worker.displayName() + ": " + e.getMessage(), e));
			}
		});
		result.whenComplete((done, failure) -> {
			if (result.isCancelled()) {
				thread.interrupt();
			}
		});
		thread.start();
		return result;
	}
}
