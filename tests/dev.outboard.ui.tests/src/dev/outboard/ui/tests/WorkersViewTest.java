package dev.outboard.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.event.EventHandler;

import dev.outboard.api.WorkerHandle;
import dev.outboard.samples.adder.Adder;
import dev.outboard.samples.faulty.Faulty;
import dev.outboard.ui.internal.workers.WorkersModel;
import dev.outboard.ui.tests.pages.CallPage;
import dev.outboard.ui.tests.pages.WorkersPage;
import dev.outboard.ui.tests.pages.WorkersPage.Row;
import dev.outboard.ui.tests.support.EventLoop;
import dev.outboard.ui.tests.support.LoggedErrors;
import dev.outboard.ui.tests.support.Workers;

/** The Workers view, with real workers. */
class WorkersViewTest {

	private static final String ADDER_ID = "dev.outboard.samples.adder";

	@RegisterExtension
	private final LoggedErrors errors = new LoggedErrors();

	@RegisterExtension
	private final Workers workers = new Workers();

	private WorkersPage view;

	@BeforeEach
	void open() throws PartInitException {
		view = WorkersPage.open();
	}

	@AfterEach
	void clear() {
		workers.service().workers().forEach(worker -> worker.kill());
		EventLoop.until("all workers have ended", () -> workers.service().workers().isEmpty());
	}

	@Test
	void showsTheDefinitionsByName() {
		assertThat(view.columns()).containsExactly("Name", "State", "PID", "CPU", "Memory", "Done", "Failed",
				"Uptime");
		assertThat(view.definitions()).allMatch(Row::hasIcon).extracting(Row::name)
				.contains("Adder", "Faulty", "Files", "Upper");
	}

	@Test
	void startShowsARunningWorkerWithItsPid() {
		view.selectDefinition("Adder").press("Start Worker");

		Row row = view.awaitWorker("Adder", "Running");

		assertThat(row.hasIcon()).isTrue();
		assertThat(row.uptime()).isNotEmpty();
		assertThat(workers.of(ADDER_ID)).singleElement().satisfies(worker -> {
			assertThat(row.name()).isEqualTo(worker.displayName());
			assertThat(worker.pid()).hasValue(Long.parseLong(row.pid()));
		});
		assertThat(ProcessHandle.of(Long.parseLong(row.pid()))).isPresent();
		assertThat(view.definitions()).filteredOn(Row::name, "Adder").extracting(Row::state).containsExactly("1 running");
	}

	@Test
	void enterOnADefinitionStartsAWorker() {
		view.selectDefinition("Adder").pressEnter();

		view.awaitWorker("Adder", "Running");
	}

	@Test
	void showsWorkersThatWereStartedElsewhere() {
		workers.service().start(Adder.class);

		view.awaitWorker("Adder", "Running");
	}

	@Test
	void showsWorkersThatRanBeforeItWasOpened() throws PartInitException {
		WorkersPage.close();
		workers.start(Adder.class);

		view = WorkersPage.open();
		view.expand("Adder");

		view.awaitWorker("Adder", "Running");
	}

	@Test
	void stopMakesTheWorkerVanishAndSelectsItsDefinition() {
		view.selectDefinition("Adder").press("Start Worker");
		long pid = Long.parseLong(view.awaitWorker("Adder", "Running").pid());

		view.selectWorker("Adder").press("Stop Worker");

		view.awaitNoWorker("Adder");
		assertThat(view.selected()).isEqualTo("Adder");
		EventLoop.until("the process is gone", () -> ProcessHandle.of(pid).isEmpty());
	}

	@Test
	void killEndsAWorkerThatHeedsNothing() {
		workers.service().start(Faulty.class).run(Faulty::loop);
		view.awaitWorker("Faulty", "Running");

		view.selectWorker("Faulty").press("Kill Worker", "Kill Workers", "OK");

		view.awaitNoWorker("Faulty");
	}

	@Test
	void aWorkerThatDiesStaysWithTheReasonUntilItIsCleared() {
		view.selectDefinition("Adder").press("Start Worker");
		String pid = view.awaitWorker("Adder", "Running").pid();
		ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();

		Row row = view.awaitWorker("Adder", "Failed: ");
		errors.await("signal 9");

		assertThat(row.state()).contains("signal 9");
		assertThat(row.pid()).as("of the process that died").isEqualTo(pid);
		assertThat(row.uptime()).isEmpty();
		assertThat(workers.service().workers()).isEmpty();
		view.press("Clear Failed Workers");
		view.awaitNoWorker("Adder");
		EventLoop.until("there is nothing to clear", () -> !view.isEnabled("Clear Failed Workers"));
	}

	@Test
	void refreshKeepsFailedWorkers() {
		view.selectDefinition("Adder").press("Start Worker");
		String pid = view.awaitWorker("Adder", "Running").pid();
		ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
		Row row = view.awaitWorker("Adder", "Failed: ");
		errors.await("signal 9");

		view.press("Refresh Workers");

		assertThat(view.workers("Adder")).containsExactly(row);
		view.press("Clear Failed Workers");
	}

	@Test
	void offersOnlyWhatCanBeDoneWithTheSelection() {
		view.selectDefinition("Adder");
		assertThat(view.contextMenu()).containsExactlyInAnyOrder("Start", "Start With Options…", "Start Configuration",
				"Show In", "Refresh");

		view.press("Start Worker");
		view.awaitWorker("Adder", "Running");
		view.selectWorker("Adder");
		assertThat(view.contextMenu()).containsExactlyInAnyOrder("Stop", "Restart", "Kill", "Start Configuration", "Log Level",
				"Copy Command Line", "Copy Diagnostics", "Thread Dump", "Heap Dump…", "Show In", "Show in Console",
				"Show in Signals Plot", "Refresh", "Call…");
		EventLoop.until("the tool bar says the same", () -> !view.isEnabled("Start Worker") && view.isEnabled("Kill Worker"));
	}

	@Test
	void failedWorkersStayWhenItIsClosedAndOpenedAgain() throws PartInitException {
		Row row = failed();

		view = WorkersPage.open();
		view.expand("Adder");

		assertThat(view.workers("Adder")).containsExactly(row);
		view.press("Clear Failed Workers");
		view = WorkersPage.open();
		view.awaitNoWorker("Adder");
	}

	@Test
	void workersThatFailWhileItIsClosedAreShownWhenItIsOpenedAgain() throws PartInitException {
		WorkerHandle<Adder> adder = workers.service().start(Adder.class);
		view.awaitWorker("Adder", "Running");
		WorkersPage.close();
		ProcessHandle.of(adder.pid().getAsLong()).orElseThrow().destroyForcibly();
		errors.await("signal 9");
		EventLoop.until("it has ended", adder.onExit()::isDone);

		view = WorkersPage.open();
		view.expand("Adder");

		assertThat(view.awaitWorker("Adder", "Failed: ").name()).isEqualTo(adder.displayName());
		view.press("Clear Failed Workers");
	}

	@Test
	void keepsNothingOfAWorkerThatHasFailedButWhatItShows() {
		// it keeps the one that is chosen in it, until another is
		CallPage.close();
		WeakReference<WorkerHandle<?>> worker = new WeakReference<>(workers.service().start(Adder.class));
		String pid = view.awaitWorker("Adder", "Running").pid();
		view.selectWorker("Adder");
		ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
		errors.await("signal 9");
		view.awaitWorker("Adder", "Failed: ");

		EventLoop.until("nobody holds it, and with it its classes, any more", () -> {
			EventLoop.settle();
			System.gc();
			return worker.get() == null;
		});
		view.press("Clear Failed Workers");
	}

	@Test
	void leavesNothingBehindWhenItIsClosed() throws InvalidSyntaxException, PartInitException {
		int open = subscriptions();
		int listeners = model().listeners();

		WorkersPage.close();
		assertThat(model().listeners()).isEqualTo(listeners - 1);
		WorkersPage.open();

		assertThat(model().listeners()).isEqualTo(listeners);
		assertThat(subscriptions()).isEqualTo(open);
	}

	private Row failed() {
		workers.service().start(Adder.class);
		String pid = view.awaitWorker("Adder", "Running").pid();
		ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
		errors.await("signal 9");
		return view.awaitWorker("Adder", "Failed: ");
	}

	private static WorkersModel model() {
		return WorkersModel.of(Display.getCurrent());
	}

	private static int subscriptions() throws InvalidSyntaxException {
		BundleContext context = FrameworkUtil.getBundle(WorkersViewTest.class).getBundleContext();
		return context.getServiceReferences(EventHandler.class, "(event.topics=dev/outboard/worker/*)").size();
	}
}
