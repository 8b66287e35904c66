package dev.outboard.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.outboard.api.StartMethod;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerHandle;
import dev.outboard.samples.adder.Adder;
import dev.outboard.ui.internal.status.WorkersTotal;
import dev.outboard.ui.tests.pages.StatusPage;
import dev.outboard.ui.tests.pages.WorkersPage;
import dev.outboard.ui.tests.support.EventLoop;
import dev.outboard.ui.tests.support.LoggedErrors;
import dev.outboard.ui.tests.support.Workers;

/** What the status line says of all workers. */
class StatusLineTest {

	@RegisterExtension
	private final LoggedErrors errors = new LoggedErrors();

	@RegisterExtension
	private final Workers workers = new Workers();

	@Test
	void saysHowManyRunAndWhatTheyTake() {
		EventLoop.until("none run", () -> StatusPage.text().equals("No workers"));
		WorkerHandle<Adder> first = workers.service().start(Adder.class);
		EventLoop.until("one runs", () -> StatusPage.text().matches("1 worker · \\d+ MB"));
		workers.service().start(Adder.class);

		EventLoop.until("two run", () -> StatusPage.text().matches("2 workers · \\d+ MB"));

		assertThat(StatusPage.fits()).isTrue();
		EventLoop.until("the tool tip tells more", () -> StatusPage.toolTip().contains("Most of it: adder#"));
		assertThat(StatusPage.toolTip()).contains("Workers running: 2", "Memory of their processes: ", "Click to open");
		workers.service().create(Adder.class);
		EventLoop.until("one waits for its start", () -> StatusPage.toolTip().contains("starting, ending or waiting: 1"));
		first.kill();
		EventLoop.until("one is left", () -> StatusPage.text().startsWith("1 worker "));
	}

	@Test
	void aClickOpensTheWorkersView() {
		IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
		WorkersPage.close();

		StatusPage.click();

		assertThat(page.findView("dev.outboard.ui.views.workers")).isNotNull();
	}

	@Test
	void onlyProcessesAreMeasuredAndOnlyUntilItRests() {
		WorkerHandle<Adder> process = workers.service().start(Adder.class);
		workers.service().start(Adder.class, StartOptions.defaults().startMethod(StartMethod.THREAD));
		EventLoop.until("both run", () -> workers.service().workers().stream().allMatch(it -> it.state().isUp()));
		WorkersTotal total = new WorkersTotal();

		EventLoop.until("it is measured", () -> total.update(workers.service().workers()).bytes() > 0);

		assertThat(total.measured()).isEqualTo(1);
		assertThat(total.update(workers.service().workers()).running()).isEqualTo(2);
		assertThat(total.update(workers.service().workers()).largest()).hasValueSatisfying(
				largest -> assertThat(largest.getKey()).isEqualTo(process.displayName()));
		total.rest();
		assertThat(total.measured()).isZero();
	}
}
