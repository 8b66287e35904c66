package dev.outboard.bench.outboard;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerService;
import dev.outboard.api.channel.Channels;
import dev.outboard.bench.worker.Work;

/**
 * What the measures take from the framework.
 *
 * @param context  the bench's own
 * @param workers  starts workers
 * @param channels makes queues and the like
 */
record Services(BundleContext context, WorkerService workers, Channels channels) {

	private static final long PATIENCE_MILLIS = 30_000;

	/** Waits for the services. */
	static Services find() throws InterruptedException {
		BundleContext context = FrameworkUtil.getBundle(Services.class).getBundleContext();
		return new Services(context, await(context, WorkerService.class), await(context, Channels.class));
	}

	private static <S> S await(BundleContext context, Class<S> type) throws InterruptedException {
		ServiceTracker<S, S> tracker = new ServiceTracker<>(context, type, null);
		tracker.open();
		S service = tracker.waitForService(PATIENCE_MILLIS);
		if (service == null) {
			throw new IllegalStateException("no service " + type.getName());
		}
		return service;
	}

	/** Starts a worker, and waits until it runs. */
	WorkerHandle<Work> start() throws Exception {
		return start(StartOptions.defaults());
	}

	WorkerHandle<Work> start(StartOptions options) throws Exception {
		return workers.start(Work.class, options).ready().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
	}

	/** Ends all workers, and waits for their ends. */
	void endWorkers() throws Exception {
		List<WorkerHandle<?>> all = workers.workers();
		all.forEach(WorkerHandle::kill);
		for (WorkerHandle<?> worker : all) {
			worker.onExit().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
		}
	}
}
