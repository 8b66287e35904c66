package dev.outboard.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.intro.IIntroManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.outboard.ui.tests.pages.CheatSheetPage;
import dev.outboard.ui.tests.pages.DialogPage;
import dev.outboard.ui.tests.pages.HelpPage;
import dev.outboard.ui.tests.pages.WelcomePage;
import dev.outboard.ui.tests.pages.WorkbenchPage;
import dev.outboard.ui.tests.pages.WorkersPage;
import dev.outboard.ui.tests.support.EventLoop;
import dev.outboard.ui.tests.support.LoggedErrors;
import dev.outboard.ui.tests.support.Workers;

/** The first steps: welcome page and cheat sheet. */
class WelcomeTest {

	private static final String UPPER = "dev.outboard.samples.upper";

	@RegisterExtension
	private final LoggedErrors errors = new LoggedErrors();

	@RegisterExtension
	private final Workers workers = new Workers();

	@BeforeEach
	@AfterEach
	void reset() {
		IIntroManager intro = PlatformUI.getWorkbench().getIntroManager();
		intro.closeIntro(intro.getIntro());
		page().resetPerspective();
		EventLoop.settle();
	}

	@Test
	void theWelcomePageOpensFromTheMenuAndTellsTheVersion() {
		WorkbenchPage.choose("Welcome", "Help");

		assertThat(WelcomePage.text()).contains("Welcome to the Outboard Workbench", "Version 0.1.0");
		assertThat(WelcomePage.links()).containsExactly("Start a sample worker", "Follow the tutorial",
				"Read what it is about");
	}

	@Test
	void itStartsASampleAndShowsIt() throws Exception {
		WorkersPage view = WorkersPage.open();
		WorkbenchPage.choose("Welcome", "Help");

		WelcomePage.click("Start a sample worker");

		EventLoop.until("upper is selected", () -> view.selected().startsWith("upper#"));
		assertThat(workers.of(UPPER)).hasSize(1);
		assertThat(PlatformUI.getWorkbench().getIntroManager().getIntro()).isNull();
	}

	@Test
	void itOpensHelpAndTutorial() {
		WorkbenchPage.choose("Welcome", "Help");
		WelcomePage.click("Read what it is about");
		HelpPage.await("Outboard runs workers");

		WorkbenchPage.choose("Welcome", "Help");
		WelcomePage.click("Follow the tutorial");

		assertThat(CheatSheetPage.title()).isEqualTo("Your First Worker");
	}

	@Test
	void theStepsOfTheCheatSheetDoWhatTheySay() throws Exception {
		CheatSheetPage.open("dev.outboard.ui.firstWorker");
		close("dev.outboard.ui.views.workers");
		close("dev.outboard.ui.views.events");
		close("dev.outboard.ui.views.upper");

		CheatSheetPage.begin();
		CheatSheetPage.perform();
		assertThat(page().findView("dev.outboard.ui.views.workers")).as("opened by the first step").isNotNull();
		CheatSheetPage.perform();
		EventLoop.until("upper runs", () -> workers.of(UPPER).stream().anyMatch(worker -> worker.state().isUp()));
		CheatSheetPage.perform();
		assertThat(page().findView("dev.outboard.ui.views.events")).as("opened by the third step").isNotNull();
		CheatSheetPage.perform();
		assertThat(page().findView("dev.outboard.ui.views.upper")).as("opened by the fourth step").isNotNull();
		CheatSheetPage.perform();
		WorkersPage view = WorkersPage.open();
		view.expand("Upper");
		view.selectWorker("Upper");
		DialogPage.whenOpen("Kill Workers", dialog -> dialog.press("OK"));
		CheatSheetPage.perform();

		EventLoop.until("it is killed", () -> workers.of(UPPER).isEmpty());
	}

	private static void close(String view) {
		IViewPart open = page().findView(view);
		if (open != null) {
			page().hideView(open);
		}
		EventLoop.settle();
	}

	private static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}
}
