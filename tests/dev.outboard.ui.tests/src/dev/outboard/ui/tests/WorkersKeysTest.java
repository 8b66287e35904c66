package dev.outboard.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.outboard.api.StartMethod;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerHandle;
import dev.outboard.samples.adder.Adder;
import dev.outboard.ui.internal.preferences.OutboardPreferences;
import dev.outboard.ui.tests.pages.DialogPage;
import dev.outboard.ui.tests.pages.EventsPage;
import dev.outboard.ui.tests.pages.WorkbenchPage;
import dev.outboard.ui.tests.pages.WorkersPage;
import dev.outboard.ui.tests.support.EventLoop;
import dev.outboard.ui.tests.support.LoggedErrors;
import dev.outboard.ui.tests.support.Workers;

/** The Workers view by keyboard alone, and what it asks and shows in windows of their own. */
class WorkersKeysTest {

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
	void forget() {
		InstanceScope.INSTANCE.getNode("dev.outboard.ui").remove(OutboardPreferences.CONFIRM_KILL);
		EventsPage.close();
	}

	@Test
	void aWorkerIsFoundStartedAndStoppedByKeysAlone() {
		view.press(SWT.MOD1, 'f');
		EventLoop.until("the filter has the focus", view::isFilterFocused);
		view.filter("adder");
		view.focusLines();
		view.selectDefinition("Adder").press(0, SWT.INSERT);
		view.awaitWorker("Adder", "Running");

		view.selectWorker("Adder").press(SWT.MOD1, 'c');
		assertThat(view.clipboard()).startsWith(workers.of(ADDER_ID).get(0).displayName() + "\tRunning");

		view.press(SWT.MOD3, SWT.DEL);
		view.awaitNoWorker("Adder");
		view.filter("");
	}

	@Test
	void killAsksUntilItIsToldNotTo() {
		workers.service().start(Adder.class);
		view.awaitWorker("Adder", "Running");
		view.selectWorker("Adder");

		DialogPage.whenOpen("Kill Workers", dialog -> {
			assertThat(dialog.text()).contains(workers.of(ADDER_ID).get(0).displayName());
			dialog.press("Cancel");
		});
		view.press(SWT.MOD2, SWT.DEL);
		assertThat(workers.of(ADDER_ID)).as("after Cancel").hasSize(1);

		DialogPage.whenOpen("Kill Workers", dialog -> dialog.press("Do not ask again").press("OK"));
		view.press(SWT.MOD2, SWT.DEL);
		view.awaitNoWorker("Adder");

		workers.service().start(Adder.class);
		view.awaitWorker("Adder", "Running");
		view.selectWorker("Adder").press(SWT.MOD2, SWT.DEL);
		view.awaitNoWorker("Adder");
	}

	@Test
	void aThreadDumpIsShownAndCanBeCopied() {
		WorkerHandle<Adder> adder = workers.service().start(Adder.class);
		view.awaitWorker("Adder", "Running");

		view.selectWorker("Adder").press(SWT.MOD1, 'd');

		DialogPage dialog = DialogPage.await("Threads of " + adder.displayName());
		assertThat(dialog.text()).contains("Full thread dump", "outboard-worker " + adder.displayName());
		dialog.press("Copy All");
		assertThat(view.clipboard()).contains("Full thread dump");
		dialog.press("Close");
	}

	@Test
	void aThreadHasNoHeapDump() {
		workers.service().start(Adder.class, StartOptions.defaults().startMethod(StartMethod.THREAD));
		view.awaitWorker("Adder", "Running");

		view.selectWorker("Adder").choose("Heap Dump…");

		EventLoop.until("the status line says what to do",
				() -> WorkbenchPage.statusLine().contains("start method process"));
	}

	@Test
	void showInEventsFiltersByTheWorker() {
		WorkerHandle<Adder> adder = workers.service().start(Adder.class);
		workers.service().start(Adder.class);
		EventLoop.until("both run", () -> view.workers("Adder").size() == 2
				&& view.workers("Adder").stream().allMatch(row -> row.state().equals("Running")));

		view.selectWorkerNamed("Adder", adder.displayName()).choose("Show In", "Events");

		assertThat(EventsPage.find().chosen("Worker to show")).isEqualTo(adder.displayName());
	}
}
