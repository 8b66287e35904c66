package dev.outboard.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.event.EventHandler;

import dev.outboard.api.WorkerHandle;
import dev.outboard.samples.thermostat.Thermostat;
import dev.outboard.testkit.probe.Laser;
import dev.outboard.ui.tests.pages.PlotPage;
import dev.outboard.ui.tests.pages.PlotPage.Row;
import dev.outboard.ui.tests.pages.WorkersPage;
import dev.outboard.ui.tests.support.EventLoop;
import dev.outboard.ui.tests.support.LoggedErrors;
import dev.outboard.ui.tests.support.Workers;

/** The Signals plot, with real workers. */
class PlotViewTest {

	private static final int FLOOD = 150_000;
	/** Many times what is drawn, and far less than what came. */
	private static final int DRAWN = 20_000;

	@RegisterExtension
	private final LoggedErrors errors = new LoggedErrors();

	@RegisterExtension
	private final Workers workers = new Workers();

	@TempDir
	private Path folder;

	private PlotPage view;

	@BeforeEach
	void open() throws PartInitException {
		view = PlotPage.open();
		view.removeAll();
	}

	@AfterEach
	void close() throws PartInitException {
		PlotPage.shown().removeAll();
		PlotPage.close();
	}

	@Test
	void offersToAddASeriesWhileThereIsNone() {
		assertThat(view.offersFirstSeries()).isTrue();
		assertThat(view.isEnabled("Pause")).isFalse();
		assertThat(view.isEnabled("Add Series\u2026")).isTrue();
	}

	@Test
	void plotsAPropertyThatAPersonChooses() {
		WorkerHandle<Thermostat> thermostat = workers.start(Thermostat.class);

		view.add(thermostat.displayName() + "/target");
		view.await("the first value is there", row -> row.latest().equals("16"));
		thermostat.property(Thermostat::target).set(21.5);

		Row row = view.await("the second value is there", it -> it.latest().equals("21.5"));
		assertThat(row).isEqualTo(new Row("1", "target", thermostat.displayName(), "21.5"));
		EventLoop.until("the line is there", () -> view.drawnPoints() >= 2);
	}

	@Test
	void plotsNumbersInsideOfRecordsAndAnnouncedResults() {
		WorkerHandle<Laser> laser = workers.start(Laser.class);
		view.add(laser.displayName() + "/readings.number", laser.displayName() + "/measure_changed");
		EventLoop.until("both are listened to", () -> view.rows().size() == 2);

		laser.run(it -> it.emitLarge(false, 3, 1));
		laser.call(it -> it.measure(47));

		view.await("the reading", row -> row.series().equals("readings.number") && row.latest().equals("3"));
		view.await("the result", row -> row.series().equals("measure_changed") && row.latest().equals("47"));
	}

	@Test
	void pauseStopsThePictureButNotTheRecording() {
		WorkerHandle<Thermostat> thermostat = plotTarget();
		EventLoop.until("the value and that it holds is drawn", () -> view.drawnPoints() == 2);
		view.press("Pause");

		CompletableFuture<Void> set = thermostat.property(Thermostat::target).set(25.0);
		EventLoop.until("it is set", set::isDone);
		EventLoop.settle();

		assertThat(view.says("Paused")).isTrue();
		assertThat(view.rows()).extracting(Row::latest).containsExactly("16");
		view.press("Zoom In");
		EventLoop.settle();
		assertThat(view.drawnPoints()).as("nothing of later").isEqualTo(2);
		view.press("Pause");
		view.await("what was recorded is shown", row -> row.latest().equals("25"));
	}

	@Test
	void zoomsAndFollowsAsToldTo() {
		plotTarget();
		assertThat(view.isDown("Follow the Newest Values")).isTrue();

		view.press("target", '+');
		view.press("Zoom Out");
		view.wheel(1);
		assertThat(view.isDown("Follow the Newest Values")).as("zooming goes on following").isTrue();

		view.press("Follow the Newest Values");
		assertThat(view.isDown("Follow the Newest Values")).isFalse();
		view.press("Reset Zoom");
		assertThat(view.isDown("Follow the Newest Values")).isTrue();
	}

	@Test
	void exportsWhatIsPlotted() throws IOException {
		WorkerHandle<Thermostat> thermostat = plotTarget();
		thermostat.property(Thermostat::target).set(21.5);
		view.await("both values are there", row -> row.latest().equals("21.5"));
		Path file = folder.resolve("signals.csv");
		Instant now = Instant.now();

		view.exportTo(file);
		view.press("Export to CSV\u2026");
		EventLoop.until("it is written", () -> lines(file).size() == 3);

		List<String> lines = lines(file);
		assertThat(lines.getFirst()).isEqualTo("time,worker,name,value");
		assertThat(lines.subList(1, 3)).allMatch(line -> line.matches(
				"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z," + thermostat.displayName() + ",target,[\\d.]+"));
		assertThat(lines.get(1)).endsWith(",16");
		assertThat(lines.get(2)).endsWith(",21.5");
		assertThat(Instant.parse(lines.get(2).split(",")[0])).isBetween(now.minusSeconds(60), now.plusSeconds(1));
		assertThat(Files.readString(file)).endsWith("\r\n");
	}

	@Test
	void clearForgetsTheValuesAndDeleteTheSeries() {
		plotTarget();
		EventLoop.until("it is drawn", () -> view.drawnPoints() > 0);

		view.press("Clear Values");
		EventLoop.until("nothing is drawn", () -> view.drawnPoints() == 0);
		assertThat(view.rows()).extracting(Row::series, Row::latest).containsExactly(tuple("target", ""));

		view.press("target", (char) 127);
		assertThat(view.offersFirstSeries()).isTrue();
	}

	@Test
	void aSeriesIsThereAgainWhenTheViewIsOpenedAnewAndGoesOnWithTheNextWorker() throws PartInitException {
		WorkerHandle<Thermostat> first = plotTarget();

		view = PlotPage.open();
		view.await("it is there again", row -> row.worker().equals(first.displayName()) && row.latest().equals("16"));
		first.terminate();
		view.await("its worker's end is told", row -> row.worker().equals(first.displayName() + " (ended)"));
		WorkerHandle<Thermostat> second = workers.start(Thermostat.class);

		view.await("it goes on", row -> row.worker().equals(second.displayName()));
	}

	@Test
	void showsASelectedWorkerFromTheWorkersView() throws PartInitException {
		WorkersPage list = WorkersPage.open();
		workers.start(Thermostat.class);
		EventLoop.until("the worker is listed", () -> list.workers("Thermostat").size() == 1);
		list.selectWorker("Thermostat");

		list.choose("Show in Signals Plot");

		EventLoop.until("both numbers are plotted", () -> view.rows().size() == 2);
		assertThat(view.rows()).extracting(Row::series).containsExactly("target", "temperature");
	}

	@Test
	void staysBoundedAndTheUiThreadGoesOnUnderAFlood() {
		WorkerHandle<Laser> laser = workers.start(Laser.class);
		view.add(laser.displayName() + "/plenty");
		view.await("it is plotted", row -> row.worker().equals(laser.displayName()));
		AtomicInteger beats = new AtomicInteger();

		CompletableFuture<Void> flood = laser.run(it -> it.emit(Laser.Line.PLENTY, 1, FLOOD));
		beat(flood, beats);
		view.await("the last value is there", row -> row.latest().equals(Integer.toString(FLOOD)));

		assertThat(flood).isCompleted();
		assertThat(beats).hasValueGreaterThan(10);
		assertThat(view.drawnPoints()).isBetween(1, DRAWN);
	}

	@Test
	void leavesNothingBehindWhenItIsClosed() throws InvalidSyntaxException {
		plotTarget();
		int open = subscriptions();

		PlotPage.close();

		assertThat(subscriptions()).isEqualTo(open - 1);
		assertThat(Thread.getAllStackTraces().keySet()).noneMatch(thread -> thread.getName().startsWith("outboard-plot"));
	}

	private WorkerHandle<Thermostat> plotTarget() {
		WorkerHandle<Thermostat> thermostat = workers.start(Thermostat.class);
		view.add(thermostat.displayName() + "/target");
		view.await("the first value is there", row -> row.latest().equals("16"));
		return thermostat;
	}

	private static void beat(CompletableFuture<?> until, AtomicInteger beats) {
		if (!until.isDone()) {
			beats.incrementAndGet();
			Display.getCurrent().timerExec(1, () -> beat(until, beats));
		}
	}

	private static List<String> lines(Path file) {
		try {
			return Files.exists(file) ? Files.readAllLines(file) : List.of();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static int subscriptions() throws InvalidSyntaxException {
		BundleContext context = FrameworkUtil.getBundle(PlotViewTest.class).getBundleContext();
		return context.getServiceReferences(EventHandler.class, "(event.topics=dev/outboard/worker/*)").size();
	}
}
