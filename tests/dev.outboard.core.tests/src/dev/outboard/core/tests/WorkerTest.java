package dev.outboard.core.tests;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.assertj.core.api.Assertions;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;

import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerService;
import dev.outboard.core.internal.process.ProcessStartMethod;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.OutboardExtension;
import dev.outboard.testkit.TestWorkers;
import dev.outboard.testkit.probe.Probe;

/** Gives a test the service; whatever it leaves behind fails it. */
@ExtendWith(OutboardExtension.class)
abstract class WorkerTest {

	/** Far more than anything here takes; only a hang reaches it. */
	static final Duration LIMIT = Await.LIMIT;

	final BundleContext context = FrameworkUtil.getBundle(WorkerTest.class).getBundleContext();
	TestWorkers given;
	WorkerService workers;

	@BeforeEach
	void take(TestWorkers testWorkers) {
		given = testWorkers;
		workers = testWorkers.service();
	}

	/** Stops Outboard and starts it anew, after {@code change}. */
	void restart(Runnable change) throws BundleException {
		Bundle core = FrameworkUtil.getBundle(ProcessStartMethod.class);
		core.stop(Bundle.STOP_TRANSIENT);
		change.run();
		core.start(Bundle.START_TRANSIENT);
		workers = given.service();
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
		return Await.result(future);
	}
}
