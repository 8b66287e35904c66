package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.assertj.core.api.Assertions;
import org.assertj.core.api.ObjectAssert;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerService;
import dev.outboard.core.tests.probe.Probe;

/** Gives a test the service, and checks afterwards that it left neither worker nor process behind. */
abstract class WorkerTest {

	/** Far more than anything here takes; only a hang reaches it. */
	static final Duration LIMIT = Duration.ofSeconds(60);

	final BundleContext context = FrameworkUtil.getBundle(WorkerTest.class).getBundleContext();
	WorkerService workers;
	private ServiceTracker<WorkerService, WorkerService> tracker;

	@BeforeEach
	void findService() throws InterruptedException {
		tracker = new ServiceTracker<>(context, WorkerService.class, null);
		tracker.open();
		workers = tracker.waitForService(LIMIT.toMillis());
		assertThat(workers).as("the process-control service").isNotNull();
	}

	@AfterEach
	void leavesNothing() {
		workers.workers().forEach(WorkerHandle::kill);
		Awaitility.await().atMost(LIMIT).untilAsserted(() -> {
			assertThat(workers.workers()).isEmpty();
			assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive)).isEmpty();
		});
		tracker.close();
	}

	WorkerHandle<Probe> startProbe() throws Exception {
		return startProbe(StartOptions.defaults());
	}

	WorkerHandle<Probe> startProbe(StartOptions options) throws Exception {
		return get(workers.start(Probe.class, options).ready());
	}

	/** Begins an assertion about what {@code future} comes to. */
	static <T> ObjectAssert<T> answer(CompletableFuture<T> future) throws Exception {
		return Assertions.assertThatObject(get(future));
	}

	/** Returns what {@code future} comes to, or throws what it fails with. */
	static <T> T get(CompletableFuture<T> future) throws Exception {
		try {
			return future.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
		} catch (ExecutionException e) {
			throw e.getCause() instanceof Exception cause ? cause : e;
		}
	}
}
