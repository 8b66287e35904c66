package dev.outboard.ui.console.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsole;
import org.eclipse.ui.console.IConsoleManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import dev.outboard.api.WorkerHandle;
import dev.outboard.api.event.WorkerEventProperties;
import dev.outboard.api.event.WorkerTopics;
import dev.outboard.ui.internal.events.EventHandlerTie;

/**
 * The consoles of workers. A console is made when somebody asks for it, and shows what the worker did before, too: what
 * all workers print is remembered, a little of it, from their start. To be used on the UI thread.
 *
 * <p>Exists while there is a workbench.
 */
@Component(service = WorkerConsoles.class, immediate = true,
		reference = @Reference(name = "workbench", service = IWorkbench.class))
public final class WorkerConsoles {

	private final Transcripts transcripts = new Transcripts();
	private final List<EventHandlerTie> ties = new ArrayList<>();

	/** Returns the consoles of the workbench. */
	static WorkerConsoles get() {
		return PlatformUI.getWorkbench().getService(WorkerConsoles.class);
	}

	@Activate
	void activate() {
		ties.add(new EventHandlerTie(WorkerTopics.ALL, ofKind(WorkerTopics.LOG), transcripts::log));
		ties.add(new EventHandlerTie(WorkerTopics.ALL, ofKind(WorkerTopics.STATE), transcripts::state));
	}

	@Deactivate
	void deactivate() {
		ties.forEach(EventHandlerTie::close);
	}

	private static Optional<String> ofKind(String kind) {
		return Optional.of("(" + WorkerEventProperties.KIND + "=" + kind + ")");
	}

	/** Shows the console of a worker in the Console view. */
	void show(WorkerHandle<?> worker) {
		show(transcripts.of(worker));
	}

	/** Shows the console of a worker in the Console view, where anything is known of it. */
	void show(String instanceId) {
		transcripts.find(instanceId).ifPresent(this::show);
	}

	/** Shows the console of that transcript. */
	void show(Transcript transcript) {
		WorkerConsole console = open().filter(it -> it.transcript().worker().equals(transcript.worker())).findFirst()
				.orElseGet(() -> new WorkerConsole(transcript, this::closed));
		manager().addConsoles(new IConsole[] { console });
		manager().showConsoleView(console);
	}

	/** Returns what there are consoles of, or could be. */
	List<Transcript> transcripts() {
		return transcripts.all();
	}

	/** Removes the consoles of all workers that have ended. */
	void removeEnded() {
		manager().removeConsoles(open().filter(console -> console.transcript().isEnded()).toArray(IConsole[]::new));
	}

	/** Returns whether there are consoles of workers that have ended. */
	boolean hasEnded() {
		return open().anyMatch(console -> console.transcript().isEnded());
	}

	private void closed(Transcript transcript) {
		transcripts.forget(transcript);
	}

	private static Stream<WorkerConsole> open() {
		return Stream.of(manager().getConsoles()).filter(WorkerConsole.class::isInstance).map(WorkerConsole.class::cast);
	}

	private static IConsoleManager manager() {
		return ConsolePlugin.getDefault().getConsoleManager();
	}
}
