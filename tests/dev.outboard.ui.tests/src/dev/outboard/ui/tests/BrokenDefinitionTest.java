package dev.outboard.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Hashtable;
import java.util.Map;

import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

import dev.outboard.api.WorkerContribution;
import dev.outboard.ui.tests.pages.WorkbenchPage;
import dev.outboard.ui.tests.pages.WorkersPage;
import dev.outboard.ui.tests.pages.WorkersPage.Row;
import dev.outboard.ui.tests.support.EventLoop;
import dev.outboard.ui.tests.support.LoggedErrors;
import dev.outboard.ui.tests.support.Workers;

/** The Workers view and a definition that comes, can't be started, and goes. */
class BrokenDefinitionTest {

	private static final String ID = "dev.outboard.ui.tests.broken";

	@RegisterExtension
	private final LoggedErrors errors = new LoggedErrors();

	@RegisterExtension
	private final Workers workers = new Workers();

	private WorkersPage view;
	private ServiceRegistration<WorkerContribution> contribution;
	private boolean gone;

	@BeforeEach
	void contribute() throws PartInitException {
		view = WorkersPage.open();
		contribution = FrameworkUtil.getBundle(BrokenDefinitionTest.class).getBundleContext()
				.registerService(WorkerContribution.class, new WorkerContribution() {
				}, new Hashtable<>(Map.of(WorkerContribution.ID, ID, WorkerContribution.NAME, "Broken",
						WorkerContribution.CONTRACT, "dev.outboard.ui.tests.NoSuchContract", WorkerContribution.IMPLEMENTATION,
						"dev.outboard.ui.tests.NoSuchWorker")));
		view.press("Refresh Workers");
	}

	@AfterEach
	void withdraw() {
		if (!gone) {
			contribution.unregister();
		}
		WorkersPage.close();
		assertThat(errors.take()).as("what the process-control service says of the contribution")
				.allMatch(entry -> entry.getMessage().contains(ID));
	}

	@Test
	void showsWhyItCouldNotStartInItsLineAndInTheStatusLine() {
		view.selectDefinition("Broken").press("Start Worker");

		Row row = view.awaitWorker("Broken", "Failed: ");

		assertThat(row.state()).contains("NoSuchContract");
		EventLoop.until("the status line says so", () -> WorkbenchPage.statusLine().contains("NoSuchContract"));
	}

	@Test
	void showsWhyADefinitionWasRefusedAndOffersNoStart() {
		ServiceRegistration<WorkerContribution> refused = FrameworkUtil.getBundle(BrokenDefinitionTest.class).getBundleContext()
				.registerService(WorkerContribution.class, new WorkerContribution() {
				}, new Hashtable<>(Map.of(WorkerContribution.ID, ID + ".xml", WorkerContribution.NAME, "Refused",
						WorkerContribution.CONTRACT, "no class", WorkerContribution.IMPLEMENTATION, "no.Class")));
		view.press("Refresh Workers");

		assertThat(view.definitions()).filteredOn(Row::name, "Refused").singleElement().satisfies(row -> {
			assertThat(row.state()).startsWith("Refused: ").contains("no class", "name a Java interface in full");
			assertThat(row.hasIcon()).isTrue();
		});
		assertThat(view.selectDefinition("Refused").contextMenu()).doesNotContain("Start");
		refused.unregister();
		view.press("Refresh Workers");
		assertThat(view.definitions()).extracting(Row::name).doesNotContain("Refused");
	}

	@Test
	void keepsItsFailedWorkersWhenItIsGoneUntilTheyAreCleared() {
		view.selectDefinition("Broken").press("Start Worker");
		view.awaitWorker("Broken", "Failed: ");
		contribution.unregister();
		gone = true;

		view.press("Refresh Workers");
		assertThat(view.workers(ID)).hasSize(1);

		view.press("Clear Failed Workers");
		assertThat(view.definitions()).extracting(Row::name).doesNotContain("Broken", ID);
	}
}
