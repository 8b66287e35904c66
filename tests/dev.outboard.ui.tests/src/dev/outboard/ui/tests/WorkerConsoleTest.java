package dev.outboard.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osgi.service.event.Event;

import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.event.WorkerEventProperties;
import dev.outboard.api.event.WorkerTopics;
import dev.outboard.testkit.probe.Probe;
import dev.outboard.testkit.probe.Talker;
import dev.outboard.ui.console.internal.LineKind;
import dev.outboard.ui.internal.preferences.OutboardPreferences;
import dev.outboard.ui.tests.pages.ConsolePage;
import dev.outboard.ui.tests.pages.WorkersPage;
import dev.outboard.ui.tests.support.EventLoop;
import dev.outboard.ui.tests.support.LinkTracker;
import dev.outboard.ui.tests.support.LoggedErrors;
import dev.outboard.ui.tests.support.NextEvent;
import dev.outboard.ui.tests.support.Workers;

/** The consoles of real workers, in the platform's Console view. */
class WorkerConsoleTest {

	private static final int FLOOD = 60_000;

	@RegisterExtension
	private final LoggedErrors errors = new LoggedErrors();

	@RegisterExtension
	private final Workers workers = new Workers();

	@BeforeEach
	@AfterEach
	void close() {
		ConsolePage.close();
		WorkersPage.close();
	}

	@Test
	void showsWhatAWorkerPrintedAndLoggedBeforeAndSince() throws PartInitException {
		WorkerHandle<Talker> talker = workers.start(Talker.class);
		await(talker.run(it -> it.log(Level.WARNING, "before anybody looked", false)));

		show(talker);

		ConsolePage.await(talker.displayName());
		assertThat(ConsolePage.awaitText("before anybody looked")).contains("running (start 1, process " + talker.pid().getAsLong())
				.containsPattern("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} WARNING \\S+: before anybody looked");
		await(talker.run(it -> it.log(Level.ERROR, "with a trace", true)));
		assertThat(ConsolePage.awaitText("IllegalArgumentException")).contains("java.lang.IllegalStateException: it went wrong")
				.containsPattern("\\tat .*TalkerWorker\\.failure\\(TalkerWorker\\.java:\\d+\\)");
		assertThat(ConsolePage.text()).doesNotContain("not shown");
	}

	@Test
	void outputAndLevelsHaveTheColoursOfTheTheme() throws PartInitException {
		WorkerHandle<Probe> probe = workers.start(Probe.class);
		show(probe);
		await(probe.run(it -> it.print("to standard output", "to standard error")));
		ConsolePage.awaitText("to standard error");
		assertThat(ConsolePage.color("to standard output")).isEqualTo(rgb(LineKind.STDOUT));
		assertThat(ConsolePage.color("to standard error")).isEqualTo(rgb(LineKind.STDERR)).isNotEqualTo(rgb(LineKind.STDOUT));

		WorkerHandle<Talker> talker = workers.start(Talker.class);
		show(talker);
		for (Level level : List.of(Level.ERROR, Level.WARNING, Level.INFO)) {
			await(talker.run(it -> it.log(level, "a record of " + level, false)));
			ConsolePage.awaitText("a record of " + level);
			assertThat(ConsolePage.color("a record of " + level)).isEqualTo(rgb(LineKind.valueOf(level.name())));
		}
	}

	@Test
	void aFloodIsBoundedAndTheConsoleSaysHowMuchIsMissing() throws PartInitException {
		WorkerHandle<Probe> probe = workers.start(Probe.class);
		show(probe);
		CompletableFuture<Event> last = NextEvent.of(WorkerTopics.log(probe.definition().id(), probe.instanceId()),
				"(" + WorkerEventProperties.MESSAGE + "=line " + (FLOOD - 1) + ")");
		// Nothing is moved into the console meanwhile, as where more comes than it can show.
		Job.getJobManager().suspend();
		try {
			probe.run(it -> it.printMany(FLOOD));
			EventLoop.until("all was told", last::isDone);
		} finally {
			Job.getJobManager().resume();
		}

		String text = ConsolePage.awaitText("line " + (FLOOD - 1) + "\n");

		assertThat(text).contains("lines before this one are not shown");
		assertThat(text.length()).isLessThanOrEqualTo(OutboardPreferences.CONSOLE_LIMIT_DEFAULT);
	}

	@Test
	void aConsoleForgetsItsBeginning() throws PartInitException {
		WorkerHandle<Probe> probe = workers.start(Probe.class);
		show(probe);
		probe.run(it -> it.printMany(2 * FLOOD));
		EventLoop.until("the first lines are gone", () -> !ConsolePage.text().contains("running (start 1"));

		String text = ConsolePage.awaitText("line " + (2 * FLOOD - 1) + "\n");

		assertThat(text.length()).isLessThanOrEqualTo(OutboardPreferences.CONSOLE_LIMIT_DEFAULT + OutboardPreferences.CONSOLE_LIMIT_DEFAULT / 10);
	}

	@Test
	void whatIsKeptForLaterIsBounded() throws PartInitException {
		WorkerHandle<Probe> probe = workers.start(Probe.class);
		await(probe.run(it -> it.printMany(20_000)));
		await(probe.terminate());

		show(probe);

		String text = ConsolePage.awaitText("ended: ");
		assertThat(text).contains("lines before this one are not shown").contains("line 19999\n").doesNotContain("line 100\n");
		assertThat(text.length()).isBetween(30_000, 50_000);
	}

	@Test
	void staysAfterTheEndAndSaysWhyUntilItIsRemoved() throws PartInitException {
		WorkerHandle<Probe> probe = workers.start(Probe.class);
		WorkerHandle<Probe> other = workers.start(Probe.class);
		show(other);
		show(probe);
		await(probe.run(it -> it.print("its last words", "")));
		await(probe.kill());

		String text = ConsolePage.awaitText("ended: ");

		assertThat(text).contains("its last words").contains("was killed");
		ConsolePage.await(probe.displayName() + " [ended]");
		ConsolePage.press("Remove Consoles of All Ended Workers");
		EventLoop.until("it is gone", () -> ConsolePage.consoles().equals(List.of(other.displayName())));
		ConsolePage.await(other.displayName());
		ConsolePage.press("Remove Console");
		EventLoop.until("the other is gone, too", () -> ConsolePage.consoles().isEmpty());
		show(probe);
		assertThat(ConsolePage.awaitText("ended: ")).as("nothing else is remembered").doesNotContain("its last words");
	}

	@Test
	void aConsoleThatWasRemovedComesBackWithWhatCameSince() throws PartInitException {
		WorkerHandle<Probe> probe = workers.start(Probe.class);
		show(probe);
		await(probe.run(it -> it.print("shown before", "")));
		ConsolePage.awaitText("shown before");
		ConsolePage.press("Remove Console");
		await(probe.run(it -> it.print("came since", "")));

		show(probe);

		assertThat(ConsolePage.awaitText("came since")).doesNotContain("shown before");
	}

	@Test
	void removedInTheMiddleOfAFloodItLeavesNothing() throws PartInitException {
		WorkerHandle<Probe> probe = workers.start(Probe.class);
		show(probe);
		WorkerCall<Void> flood = probe.run(it -> it.printMany(FLOOD));
		// Whichever: the first may be forgotten before anybody looks.
		ConsolePage.awaitText("line ");

		ConsolePage.press("Remove Console");

		await(flood);
		EventLoop.until("nothing works on it any more", () -> Stream.of(Job.getJobManager().find(null))
				.noneMatch(job -> job.getName().equals("console of " + probe.displayName())));
	}

	@Test
	void theWorkersViewShowsAWorkerInItsConsole() throws PartInitException {
		WorkersPage view = WorkersPage.open();
		view.expand("Adder");
		view.selectDefinition("Adder");
		assertThat(view.contextMenu()).doesNotContain("Show in Console");
		view.press("Start Worker");
		String name = view.awaitWorker("Adder", "Running").name();

		view.selectWorker("Adder").choose("Show in Console");

		ConsolePage.await(name);
		ConsolePage.awaitText("running");
	}

	@Test
	void stackTracesAreLinkedByWhatTheIdeHas() throws PartInitException {
		WorkerHandle<Talker> talker = workers.start(Talker.class);
		show(talker);

		await(talker.run(it -> it.log(Level.ERROR, "with a trace", true)));

		ConsolePage.awaitText("IllegalArgumentException");
		EventLoop.until("the frame is found", () -> LinkTracker.found().stream()
				.anyMatch(link -> link.matches("\\(TalkerWorker\\.java:\\d+\\)")));
	}

	private static void show(WorkerHandle<?> worker) throws PartInitException {
		assertThat(ConsolePage.showIn(worker)).isTrue();
		ConsolePage.await(worker.state().isFinal() ? worker.displayName() + " [ended]" : worker.displayName());
	}

	private static void await(CompletableFuture<?> future) {
		EventLoop.until("it is done", future::isDone);
		future.join();
	}

	private static RGB rgb(LineKind kind) {
		return JFaceResources.getColorRegistry().getRGB(kind.color());
	}
}
