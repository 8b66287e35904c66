package dev.outboard.ui.tests.support;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

import dev.outboard.api.StartMethod;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerService;
import dev.outboard.ui.internal.workers.WorkersModel;

/** Gives a test the process-control service, and sees to it that neither worker nor process outlives the test. */
public final class Workers implements BeforeEachCallback, AfterEachCallback {

	private ServiceTracker<WorkerService, WorkerService> tracker;
	private Set<Long> processesBefore = Set.of();

	@Override
	public void beforeEach(ExtensionContext context) {
		BundleContext bundle = FrameworkUtil.getBundle(Workers.class).getBundleContext();
		tracker = new ServiceTracker<>(bundle, WorkerService.class, null);
		tracker.open();
		EventLoop.until("there is a process-control service", () -> tracker.getService() != null);
		// Those that failed in an earlier test stay until somebody clears them.
		WorkersModel.of(Display.getCurrent()).clearFailed();
		// A JVM that is started ahead looks as if a worker had left it.
		DefaultScope.INSTANCE.getNode("dev.outboard.core").putInt("warm.spares", 0);
		processesBefore = processes();
	}

	@Override
	public void afterEach(ExtensionContext context) {
		service().workers().forEach(WorkerHandle::kill);
		EventLoop.until("all workers are gone", () -> service().workers().isEmpty());
		EventLoop.until("all their processes are gone", () -> processesBefore.containsAll(processes()));
		tracker.close();
	}

	/** Returns the process-control service. */
	public WorkerService service() {
		return tracker.getService();
	}

	/** Starts a worker, and waits until it runs. */
	public <C> WorkerHandle<C> start(Class<C> contract) {
		return start(contract, StartOptions.defaults());
	}

	/** Starts a worker in this process, where that makes no difference, and waits until it runs: it is quicker. */
	public <C> WorkerHandle<C> startThread(Class<C> contract) {
		return start(contract, StartOptions.defaults().startMethod(new StartMethod("thread")));
	}

	/** Starts a worker, and waits until it runs. */
	public <C> WorkerHandle<C> start(Class<C> contract, StartOptions options) {
		WorkerHandle<C> worker = service().start(contract, options);
		EventLoop.until("it runs", worker.ready()::isDone);
		return worker;
	}

	/** Returns the workers of a definition that have not ended. */
	public List<WorkerHandle<?>> of(String definitionId) {
		return service().workers().stream().filter(worker -> worker.definition().id().equals(definitionId)).toList();
	}

	private static Set<Long> processes() {
		return ProcessHandle.current().descendants().filter(ProcessHandle::isAlive).map(ProcessHandle::pid)
				.collect(Collectors.toSet());
	}
}
