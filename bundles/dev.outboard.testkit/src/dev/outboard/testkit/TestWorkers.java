package dev.outboard.testkit;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;

import dev.outboard.api.StartMethod;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerService;
import dev.outboard.api.channel.Channels;
import dev.outboard.testkit.internal.LeakCheck;
import dev.outboard.testkit.internal.LoggedErrors;
import dev.outboard.testkit.internal.ProcessControlService;

/**
 * Gives workers to one test, all by the same start method.
 *
 * @since 0.1
 */
public final class TestWorkers {

	private final StartMethod startMethod;
	private final LeakCheck leaks = LeakCheck.begin();
	private final LoggedErrors errors = new LoggedErrors();
	private final List<EventRecorder> recorders = new CopyOnWriteArrayList<>();

	TestWorkers(StartMethod startMethod) {
		this.startMethod = startMethod;
		// Archives are made, and JVMs started ahead, by processes that look as if a worker had left them.
		IEclipsePreferences defaults = DefaultScope.INSTANCE.getNode("dev.outboard.core");
		defaults.putInt("archive.delay", -1);
		defaults.putInt("warm.spares", 0);
	}

	/** Returns the process-control service that is there now. */
	public WorkerService service() {
		return ProcessControlService.get();
	}

	/** Returns the channels of the control side. */
	public Channels channels() {
		return ProcessControlService.channels();
	}

	/** Returns how this test's workers are started. */
	public StartMethod startMethod() {
		return startMethod;
	}

	/** Returns the default options with this test's start method. */
	public StartOptions options() {
		return StartOptions.defaults().startMethod(startMethod);
	}

	/** Creates a worker that isn't started. */
	public <C> WorkerHandle<C> create(Class<C> contract) {
		return service().create(contract, options());
	}

	/** Starts a worker and waits until it runs. */
	public <C> WorkerHandle<C> start(Class<C> contract) throws Exception {
		return start(contract, options -> options);
	}

	/** Starts a worker with options made from {@link #options()}, and waits until it runs. */
	public <C> WorkerHandle<C> start(Class<C> contract, UnaryOperator<StartOptions> options) throws Exception {
		return Await.result(service().start(contract, options.apply(options())).ready());
	}

	/** Begins to record the events of a worker; ends with the test. */
	public EventRecorder record(WorkerHandle<?> worker) {
		EventRecorder recorder = new EventRecorder(worker);
		recorders.add(recorder);
		return recorder;
	}

	/** Says that an error whose message contains {@code text} will be, or was, logged by this test, and is none of it. */
	public void expectLogged(String text) {
		errors.expect(text);
	}

	/** Ends all workers, and fails if anything is left of them. */
	void end() {
		recorders.forEach(EventRecorder::close);
		service().workers().forEach(WorkerHandle::kill);
		Optional<AssertionError> logged = errors.end();
		Await.until("all workers have ended", () -> service().workers().isEmpty());
		leaks.end();
		if (logged.isPresent()) {
			throw logged.get();
		}
	}
}
