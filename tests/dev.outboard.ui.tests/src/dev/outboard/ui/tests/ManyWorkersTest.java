package dev.outboard.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.outboard.api.StartMethod;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerHandle;
import dev.outboard.samples.adder.Adder;
import dev.outboard.ui.tests.pages.WorkersPage;
import dev.outboard.ui.tests.support.EventLoop;
import dev.outboard.ui.tests.support.LoggedErrors;
import dev.outboard.ui.tests.support.Workers;

/** The Workers view and a thousand workers: what it writes depends on what can be seen, not on how many there are. */
class ManyWorkersTest {

	private static final int MANY = 1000;

	/** More lines than the window has room for, even if each were written a few times. */
	private static final int FEW = 300;

	@RegisterExtension
	private final LoggedErrors errors = new LoggedErrors();

	@RegisterExtension
	private final Workers workers = new Workers();

	private WorkersPage view;
	private List<WorkerHandle<Adder>> all;

	@BeforeEach
	void start() throws PartInitException {
		view = WorkersPage.open();
		view.countLinesWritten();
		all = IntStream.range(0, MANY).<WorkerHandle<Adder>> mapToObj(i -> workers.service().start(Adder.class,
				StartOptions.defaults().startMethod(StartMethod.THREAD))).toList();
		EventLoop.until("all run", () -> view.definition("Adder", "State").equals(MANY + " running"));
	}

	@Test
	void onlyLinesInSightAreWritten() {
		assertThat(view.countWorkers("Adder")).isEqualTo(MANY);
		EventLoop.until("those in sight are drawn", () -> view.linesWritten() > 0);
		assertThat(view.linesWritten()).as("while they came").isLessThan(FEW);

		view.countLinesWritten();
		view.press("Refresh Workers");
		view.filter("adder#");
		view.filter("");
		EventLoop.settle();
		assertThat(view.linesWritten()).as("by refresh and filter").isLessThan(FEW);

		view.scrollToLastWorker("Adder");
		EventLoop.settle();
		assertThat(view.linesWritten()).as("by scrolling to the end").isLessThan(FEW);
		assertThat(view.lastWorker("Adder").name()).isEqualTo(all.getLast().displayName());
	}

	@Test
	void whatIsSelectedWithoutHavingBeenInSightIsActedOn() {
		view.expand("Adder");

		view.selectAll().press("Kill Worker", "Kill Workers", "OK");

		EventLoop.until("all have ended", () -> workers.service().workers().isEmpty());
		view.awaitNoWorker("Adder");
		assertThat(view.linesWritten()).isLessThan(FEW);
	}
}
