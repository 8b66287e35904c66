package dev.outboard.core.tests.control;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerService;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.probe.Probe;

/** What a control process does: has a worker start a process and then count without end, and another wait idly. */
public final class LiveWorkers {

	/** Has it fail, with all running. */
	static final String THROW = "throw";

	/** Has it fail, and its framework stopped then. */
	static final String STOP = "stop";

	/** Has it run out of memory, with all running. */
	static final String EXHAUST = "exhaust";

	private LiveWorkers() {
	}

	/** Does it, prints the ids of the processes, and then fails or waits for ever. */
	public static void run(String end) throws Exception {
		var tracker = new ServiceTracker<WorkerService, WorkerService>(
				FrameworkUtil.getBundle(LiveWorkers.class).getBundleContext(), WorkerService.class, null);
		tracker.open();
		WorkerService workers = tracker.waitForService(Await.LIMIT.toMillis());
		StartOptions options = StartOptions.defaults().jvmOptions("-XX:TieredStopAtLevel=1");
		WorkerHandle<Probe> busy = workers.start(Probe.class, options.stopDeadline(Duration.ofMillis(100)));
		WorkerHandle<Probe> idle = Await.result(workers.start(Probe.class, options).ready());
		long grandchild = Await.result(busy.call(Probe::startGrandchild));
		busy.run(Probe::loop);
		System.out.println("pids " + busy.pid().orElseThrow() + ' ' + idle.pid().orElseThrow() + ' ' + grandchild);
		if (THROW.equals(end) || STOP.equals(end)) {
			throw new IllegalStateException("nobody catches this");
		}
		List<byte[]> hoard = new ArrayList<>();
		while (EXHAUST.equals(end)) {
			hoard.add(new byte[1024 * 1024]);
		}
		new CountDownLatch(1).await();
	}
}
