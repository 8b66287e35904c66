package dev.outboard.ui.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.outboard.api.StartMethod;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerHandle;
import dev.outboard.samples.faulty.Faulty;
import dev.outboard.testkit.probe.Laser;
import dev.outboard.testkit.probe.Talker;
import dev.outboard.ui.tests.pages.ChannelsPage;
import dev.outboard.ui.tests.pages.EventsPage;
import dev.outboard.ui.tests.pages.WorkersPage;
import dev.outboard.ui.tests.support.EventLoop;
import dev.outboard.ui.tests.support.LoggedErrors;
import dev.outboard.ui.tests.support.UiWatchdog;
import dev.outboard.ui.tests.support.Workers;

/** The UI thread is never held up for more than a tenth of a second, whatever workers do while the views are open. */
class SmoothnessTest {

	private static final int FLOOD = 1_000_000;
	private static final int LINES = 200_000;
	private static final int CROWD = 300;

	@RegisterExtension
	private final LoggedErrors errors = new LoggedErrors();

	@RegisterExtension
	private final Workers workers = new Workers();

	@RegisterExtension
	private final UiWatchdog watchdog = new UiWatchdog();

	@BeforeEach
	void open() throws PartInitException {
		WorkersPage.open();
		ChannelsPage.open();
		EventsPage.open();
		EventLoop.settle();
	}

	@AfterEach
	void close() {
		EventsPage.close();
		ChannelsPage.close();
		WorkersPage.close();
	}

	@Test
	void whileAWorkerEmitsAMillionSignals() {
		WorkerHandle<Laser> laser = workers.start(Laser.class);
		watchdog.watch();

		CompletableFuture<Void> flood = laser.run(it -> it.emit(Laser.Line.PLENTY, 1, FLOOD));

		EventLoop.until("all were emitted", flood::isDone);
	}

	@Test
	void whileAWorkerLogsWithoutEnd() {
		WorkerHandle<Talker> talker = workers.start(Talker.class);
		watchdog.watch();

		CompletableFuture<Void> flood = talker.run(it -> it.logMany(LINES));

		EventLoop.until("all was logged", flood::isDone);
	}

	@Test
	void whileHundredsOfWorkersComeAndGo() {
		// a JVM that has just begun to run some code takes far longer for it
		comeAndGo(CROWD / 10);
		watchdog.watch();

		comeAndGo(CROWD);
	}

	private void comeAndGo(int count) {
		StartOptions byThread = StartOptions.defaults().startMethod(StartMethod.THREAD);
		CompletableFuture<List<WorkerHandle<Laser>>> crowd = CompletableFuture.supplyAsync(() -> {
			List<WorkerHandle<Laser>> all = new ArrayList<>();
			for (int i = 0; i < count; i++) {
				all.add(workers.service().start(Laser.class, byThread));
			}
			return all;
		});
		EventLoop.until("all were started", crowd::isDone);
		EventLoop.until("all run", () -> crowd.join().stream().allMatch(laser -> laser.ready().isDone()));
		CompletableFuture.runAsync(() -> crowd.join().forEach(WorkerHandle::terminate));
		EventLoop.until("all have ended", () -> crowd.join().stream().allMatch(laser -> laser.onExit().isDone()));
	}

	@Test
	void whileAWorkerIsKilled() {
		WorkerHandle<Faulty> faulty = workers.start(Faulty.class);
		watchdog.watch();

		faulty.kill();

		EventLoop.until("it has ended", () -> faulty.onExit().isDone());
	}
}
