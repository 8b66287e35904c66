package dev.outboard.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osgi.service.event.Event;

import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerState;
import dev.outboard.api.event.WorkerEventProperties;
import dev.outboard.api.event.WorkerTopics;
import dev.outboard.samples.adder.Adder;
import dev.outboard.ui.tests.pages.NotificationPage;
import dev.outboard.ui.tests.pages.WorkersPage;
import dev.outboard.ui.tests.support.EventLoop;
import dev.outboard.ui.tests.support.LoggedErrors;
import dev.outboard.ui.tests.support.NextEvent;
import dev.outboard.ui.tests.support.Workers;

/** Pop-ups about workers that have failed. */
class FailureNotificationTest {

	private static final StartOptions HOPELESS = StartOptions.defaults().javaHome(Path.of("nowhere"));

	private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("dev.outboard.ui");

	@RegisterExtension
	private final LoggedErrors errors = new LoggedErrors();

	@RegisterExtension
	private final Workers workers = new Workers();

	@BeforeEach
	@AfterEach
	void closeAll() {
		NotificationPage.closeAll();
		preferences.remove("notifications.failed");
	}

	@Test
	void aCrashIsToldWithItsReasonAndCanBeShown() throws Exception {
		WorkersPage view = WorkersPage.open();
		WorkerHandle<Adder> adder = start();
		Shell active = Display.getCurrent().getActiveShell();

		crash(adder);
		errors.await("SIGKILL");

		NotificationPage popup = NotificationPage.await(adder.displayName() + " has failed");
		assertThat(popup.text()).contains("SIGKILL");
		assertThat(Display.getCurrent().getActiveShell()).as("the focus stays where it was").isSameAs(active);
		popup.show();
		EventLoop.settle();
		assertThat(view.selected()).isEqualTo(adder.displayName());
		assertThat(NotificationPage.open()).isEmpty();
	}

	@Test
	void twentyThatFailTogetherAreToldInOne() {
		for (int i = 0; i < 20; i++) {
			workers.service().start(Adder.class, HOPELESS);
		}

		NotificationPage popup = NotificationPage.await("20 workers have failed");

		assertThat(NotificationPage.open()).hasSize(1);
		assertThat(popup.text()).contains("isn't there", "and 17 more");
	}

	@Test
	void aKillIsNoFailure() {
		WorkerHandle<Adder> killed = start();
		killed.kill();
		EventLoop.until("it is gone", () -> killed.state().isFinal());
		WorkerHandle<Adder> crashed = start();

		crash(crashed);
		errors.await("SIGKILL");

		assertThat(NotificationPage.await(" failed").text()).startsWith(crashed.displayName() + " has failed");
	}

	@Test
	void nothingIsToldWhereThePreferenceSaysSo() {
		preferences.putBoolean("notifications.failed", false);
		WorkerHandle<Adder> first = failUntold();
		// Handlers of one event are called in no order that is known: the next one's failure comes after all have heard the first.
		WorkerHandle<Adder> next = failUntold();
		preferences.putBoolean("notifications.failed", true);
		WorkerHandle<Adder> second = workers.service().start(Adder.class, HOPELESS);

		NotificationPage popup = NotificationPage.await(second.displayName());

		assertThat(popup.text()).doesNotContain(first.displayName() + " ");
		assertThat(next.state()).isEqualTo(WorkerState.FAILED);
	}

	private WorkerHandle<Adder> failUntold() {
		CompletableFuture<Event> announced = NextEvent.of(WorkerTopics.ALL, "(" + WorkerEventProperties.STATE + "=FAILED)");
		WorkerHandle<Adder> worker = workers.service().start(Adder.class, HOPELESS);
		EventLoop.until("its failure was announced", announced::isDone);
		return worker;
	}

	private WorkerHandle<Adder> start() {
		WorkerHandle<Adder> adder = workers.service().start(Adder.class);
		EventLoop.until("it runs", () -> adder.state() == WorkerState.RUNNING);
		return adder;
	}

	private static void crash(WorkerHandle<Adder> worker) {
		ProcessHandle.of(worker.pid().orElseThrow()).orElseThrow().destroyForcibly();
	}
}
