package dev.outboard.testkit.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

import dev.outboard.api.PoolOptions;
import dev.outboard.api.WorkerPool;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.TestWorkers;
import dev.outboard.testkit.probe.Crew;

/** What holds up tasks in workers until it is opened: a file that they wait for. */
final class PoolGate {

	private final Path file;

	/** @param folder where there is nothing yet */
	PoolGate(Path folder) {
		try {
			file = Files.createTempDirectory(folder, "gate").resolve("open");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Creates a pool with the start method of the test. */
	static WorkerPool<Crew> pool(TestWorkers workers, UnaryOperator<PoolOptions> options) {
		return workers.service().createPool(Crew.class,
				options.apply(PoolOptions.defaults().startOptions(workers.options())));
	}

	/** Returns what the pool makes of a number, and so shows that it works. */
	static int twice(WorkerPool<Crew> pool, int number) throws Exception {
		return Await.<Integer>result(pool.call(crew -> crew.twice(number)));
	}

	/** Waits in a source of inputs. */
	static void await(CountDownLatch latch) {
		try {
			if (!latch.await(Await.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
				throw new AssertionError("nobody opened it");
			}
		} catch (InterruptedException e) {
			throw new AssertionError("the reader of inputs was interrupted", e);
		}
	}

	/** Waits for a permit in a source of inputs. */
	static void await(Semaphore permits) {
		try {
			if (!permits.tryAcquire(Await.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
				throw new AssertionError("there was no permit");
			}
		} catch (InterruptedException e) {
			throw new AssertionError("the reader of inputs was interrupted", e);
		}
	}

	/** Calls what returns {@code text}: at once, unless it begins with {@code slow}. */
	String process(Crew crew, String text) throws InterruptedException {
		return crew.processWhenThere(text, text.startsWith("slow") ? file.toString() : "/");
	}

	/** Lets the slow ones go on. */
	void open() {
		try {
			Files.createFile(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
