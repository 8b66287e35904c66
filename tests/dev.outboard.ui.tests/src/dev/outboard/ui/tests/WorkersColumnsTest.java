package dev.outboard.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.outboard.api.StartMethod;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerHandle;
import dev.outboard.samples.adder.Adder;
import dev.outboard.samples.faulty.Faulty;
import dev.outboard.ui.tests.pages.WorkersPage;
import dev.outboard.ui.tests.pages.WorkersPage.Row;
import dev.outboard.ui.tests.support.EventLoop;
import dev.outboard.ui.tests.support.LoggedErrors;
import dev.outboard.ui.tests.support.SavedSettings;
import dev.outboard.ui.tests.support.Workers;

/** The columns of the Workers view, its order and its filter. */
class WorkersColumnsTest {

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
	void restore() {
		view.restoreColumns();
		view.filter("");
	}

	@Test
	void showWhatAWorkerUsesAndHasDone() {
		WorkerHandle<Adder> adder = workers.service().start(Adder.class);
		adder.call(a -> a.addTwo(2, 3));
		view.awaitWorker("Adder", "Running");

		EventLoop.until("the call is counted", () -> view.cell("Adder", "Done").equals("1"));

		assertThat(view.cell("Adder", "CPU")).matches("[0-9.,]+ %");
		assertThat(view.cell("Adder", "Memory")).matches("[1-9][0-9]* MB");
		assertThat(view.cell("Adder", "Failed")).isEqualTo("0");
		assertThat(view.cell("Adder", "In flight")).isEqualTo("0");
		assertThat(view.cell("Adder", "Restarts")).isEqualTo("0");
		assertThat(view.cell("Adder", "Start method")).isEqualTo("process");
	}

	@Test
	void sayNothingOfMemoryThatIsTheApplications() {
		workers.service().start(Adder.class, StartOptions.defaults().startMethod(StartMethod.THREAD));
		view.awaitWorker("Adder", "Running");

		EventLoop.until("it is measured", () -> view.cell("Adder", "Done").equals("0"));

		assertThat(view.cell("Adder", "Memory")).isEmpty();
		assertThat(view.cell("Adder", "CPU")).isEmpty();
		assertThat(view.cell("Adder", "Start method")).isEqualTo("thread");
	}

	@Test
	void areRememberedUntilTheViewIsOpenedAgain() throws PartInitException {
		view.toggleColumn("Calls queued");
		view.toggleColumn("Memory");
		view.clickHeader("Name");
		view.drag("PID", 123);

		view = WorkersPage.open();

		assertThat(view.columns()).containsExactly("Name", "State", "PID", "CPU", "Done", "Failed", "Queue", "Uptime");
		assertThat(view.sortedBy()).isEqualTo("Name");
		assertThat(view.width("PID")).isEqualTo(123);
		view.restoreColumns();
		assertThat(view.columns()).contains("Memory").doesNotContain("Queue");
		assertThat(view.sortedBy()).isEmpty();
		assertThat(view.width("PID")).isNotEqualTo(123);
	}

	@Test
	void areSavedAtOnceSoThatTheyOutliveAKilledWorkbench() {
		view.clickHeader("Name");
		view.drag("PID", 134);
		view.filter("adder");

		EventLoop.until("all is on the disk", () -> SavedSettings.read().contains("key=\"sort\" value=\"NAME\"")
				&& SavedSettings.read().contains("key=\"PID.width\" value=\"134\"")
				&& SavedSettings.read().contains("key=\"filter\" value=\"adder\""));
	}

	@Test
	void sortWorkersByAClickOnTheHeader() {
		workers.service().start(Adder.class);
		WorkerHandle<Adder> busy = workers.service().start(Adder.class);
		busy.call(a -> a.addTwo(2, 3));
		EventLoop.until("both are shown", () -> view.workers("Adder").size() == 2);

		view.clickHeader("Done");

		EventLoop.until("the one with a call comes first", () -> view.workers("Adder").get(0).name().equals(busy.displayName()));
		view.clickHeader("Done");
		EventLoop.until("it comes last", () -> view.workers("Adder").get(1).name().equals(busy.displayName()));
	}

	@Test
	void theFilterShowsWhatHasItsWords() throws PartInitException {
		workers.service().start(Adder.class);
		workers.service().start(Faulty.class);
		EventLoop.until("both are shown", () -> view.workers("Adder").size() == 1 && view.workers("Faulty").size() == 1);

		view.filter("add");
		assertThat(view.definitions()).extracting(Row::name).containsExactly("Adder");
		view.awaitWorker("Adder", "Running");
		String pid = view.cell("Adder", "PID");
		view.filter("running " + pid);
		assertThat(view.definitions()).extracting(Row::name).containsExactly("Adder");

		view = WorkersPage.open();
		assertThat(view.definitions()).as("after it was opened again").extracting(Row::name).containsExactly("Adder");
		view.filter("");
		assertThat(view.definitions()).extracting(Row::name).contains("Adder", "Faulty");
	}
}
