package dev.outboard.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.event.EventHandler;

import dev.outboard.api.WorkerHandle;
import dev.outboard.testkit.probe.Laser;
import dev.outboard.ui.internal.preferences.OutboardPreferences;
import dev.outboard.ui.tests.pages.EventsPage;
import dev.outboard.ui.tests.pages.EventsPage.Row;
import dev.outboard.ui.tests.support.EventLoop;
import dev.outboard.ui.tests.support.LoggedErrors;
import dev.outboard.ui.tests.support.SavedSettings;
import dev.outboard.ui.tests.support.Workers;

/** The Events view, with real workers. */
class EventsViewTest {

	private static final int CAPACITY = 10_000;
	private static final int FLOOD = 100_000;

	@RegisterExtension
	private final LoggedErrors errors = new LoggedErrors();

	@RegisterExtension
	private final Workers workers = new Workers();

	private EventsPage view;

	@BeforeEach
	void open() throws PartInitException {
		view = EventsPage.open();
	}

	@AfterEach
	void close() throws PartInitException {
		EventsPage.open().clearFilter();
		EventsPage.close();
	}

	@Test
	void showsWhatAWorkerAnnounces() {
		WorkerHandle<Laser> laser = workers.start(Laser.class);

		laser.run(it -> it.emit(Laser.Line.STRICT, 4711, 4711));

		EventLoop.until("the signal is there", () -> view.rows().stream().anyMatch(row -> row.text().equals("4711")));
		assertThat(view.columns()).containsExactly("Time", "Worker", "Kind", "Name", "Value or Text");
		assertThat(view.rows()).filteredOn(Row::text, "4711").extracting(Row::worker, Row::kind, Row::name)
				.contains(tuple(laser.displayName(), "Signal", "strict"));
		assertThat(view.rows()).anySatisfy(row -> {
			assertThat(row.kind()).isEqualTo("State");
			assertThat(row.text()).isEqualTo("RUNNING (was STARTING)");
		});
		assertThat(view.rows()).allMatch(row -> row.time().matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3}"));
	}

	@Test
	void filtersByWorkerKindNameAndText() {
		WorkerHandle<Laser> one = workers.start(Laser.class);
		WorkerHandle<Laser> other = workers.start(Laser.class);
		for (WorkerHandle<Laser> laser : List.of(one, other)) {
			laser.run(it -> it.emit(Laser.Line.STRICT, 500, 520));
		}
		EventLoop.until("both have come", () -> view.rows().stream()
				.filter(row -> row.name().equals("strict") && row.text().equals("520")).count() == 2);
		int all = view.count();

		view.choose("Worker to show", other.displayName());
		EventLoop.until("only one worker's are there", () -> view.count() < all
				&& view.rows().stream().allMatch(row -> row.worker().equals(other.displayName())));
		view.choose("Kinds to show", "Signal");
		view.type("Part of the name", "STRI");
		view.type("Part of the value or text", "51");

		EventLoop.until("ten are left", () -> view.count() == 10);
		assertThat(view.rows()).extracting(Row::text).containsExactly("510", "511", "512", "513", "514", "515", "516", "517",
				"518", "519");
		assertThat(view.status()).startsWith("10 of ");
		view.choose("Worker to show", "All workers");
		EventLoop.until("twenty are left", () -> view.count() == 20);
	}

	@Test
	void pauseHoldsWhatComesAndShowsItAfterwards() {
		WorkerHandle<Laser> laser = workers.start(Laser.class);
		view.choose("Kinds to show", "Signal");
		view.type("Part of the name", "strict");
		laser.run(it -> it.emit(Laser.Line.STRICT, 1, 1));
		view.awaitLast("1");
		int before = view.count();

		view.press("Pause");
		CompletableFuture<Void> emitted = laser.run(it -> it.emit(Laser.Line.STRICT, 2, 5));

		EventLoop.until("they wait", () -> emitted.isDone() && view.status().matches(".*Paused: [1-9].*"));
		assertThat(view.count()).isEqualTo(before);
		view.press("Pause");
		view.awaitLast("5");
		assertThat(view.count()).isEqualTo(before + 4);
	}

	@Test
	void clearForgetsAll() {
		WorkerHandle<Laser> laser = workers.start(Laser.class);
		laser.run(it -> it.emit(Laser.Line.STRICT, 1, 42));
		view.awaitLast("42");

		view.press("Clear Events");

		assertThat(view.count()).isZero();
		assertThat(view.status()).isEqualTo("0 events");
	}

	@Test
	void detailsShowAllPropertiesOfTheSelectedEvent() {
		WorkerHandle<Laser> laser = workers.start(Laser.class);
		laser.run(it -> it.emitLarge(false, 1, 3));
		view.choose("Kinds to show", "Signal");
		view.awaitLast("Reading[number=1, note=xxx]");

		view.select(view.count() - 1);

		assertThat(view.details()).contains("dev/outboard/worker/").contains("outboard.kind = signal")
				.contains("outboard.instance = " + laser.instanceId()).contains("outboard.value.note = xxx")
				.contains("outboard.incarnation = 1").contains("timestamp = ");
		assertThat(view.isDown("Follow the Newest Event")).as("who reads doesn't want to be carried away").isFalse();
	}

	@Test
	void staysBoundedAndTheUiThreadGoesOnUnderAFlood() {
		WorkerHandle<Laser> laser = workers.start(Laser.class);
		AtomicInteger beats = new AtomicInteger();
		view.choose("Kinds to show", "Signal");
		view.type("Part of the name", "plenty");

		CompletableFuture<Void> flood = laser.run(it -> it.emit(Laser.Line.PLENTY, 1, FLOOD));
		beat(flood, beats);
		view.awaitLast(Integer.toString(FLOOD));

		assertThat(flood).isCompleted();
		assertThat(beats).hasValueGreaterThan(10);
		assertThat(view.count()).isLessThanOrEqualTo(CAPACITY);
		assertThat(view.status()).contains("of 10,000 events").contains("older ones discarded");
	}

	@Test
	void theSelectionMovesWithItsEvent() {
		WorkerHandle<Laser> laser = workers.start(Laser.class);
		view.choose("Kinds to show", "Signal");
		view.type("Part of the name", "plenty");
		laser.run(it -> it.emit(Laser.Line.PLENTY, 1, CAPACITY));
		view.awaitLast(Integer.toString(CAPACITY));
		int index = view.count() - 10;
		view.select(index);
		Row selected = view.selected();

		laser.run(it -> it.emit(Laser.Line.PLENTY, CAPACITY + 1, CAPACITY + 100));
		view.awaitLast(Integer.toString(CAPACITY + 100));

		assertThat(view.selected()).isEqualTo(selected);
	}

	@Test
	void commandsAndKeysDoWhatTheToolBarDoes() throws Exception {
		WorkerHandle<Laser> laser = workers.start(Laser.class);
		laser.run(it -> it.emit(Laser.Line.STRICT, 1, 1));
		EventLoop.until("it is there", () -> view.count() > 0);

		view.press(SWT.MOD1, 'p');
		EventLoop.until("it is paused", () -> view.isDown("Pause") && view.status().contains("Paused"));
		run("dev.outboard.ui.events.pause");
		assertThat(view.isDown("Pause")).isFalse();
		view.press(SWT.MOD1, SWT.END);
		assertThat(view.isDown("Follow the Newest Event")).isFalse();
		view.press(SWT.MOD1, 'f');
		EventLoop.until("the filter has the focus", view::isFilterFocused);
		EventLoop.until("nothing comes any more", () -> laser.ready().isDone());
		view.press(SWT.MOD2, SWT.DEL);
		assertThat(view.status()).startsWith("0 events");
	}

	@Test
	void rememberFilterAndColumnsUntilItIsOpenedAgain() throws PartInitException {
		view.choose("Kinds to show", "Signal");
		view.type("Part of the name", "strict");
		view.drag(1, 177);
		EventLoop.until("that is saved", () -> SavedSettings.read().contains("strict") && SavedSettings.read().contains("\"177\""));

		view = EventsPage.open();

		assertThat(view.chosen("Kinds to show")).isEqualTo("Signal");
		assertThat(view.typed("Part of the name")).isEqualTo("strict");
		assertThat(view.width(1)).isEqualTo(177);
	}

	@Test
	void keepsAsManyEventsAsThePreferenceSays() throws PartInitException {
		InstanceScope.INSTANCE.getNode("dev.outboard.ui").putInt(OutboardPreferences.EVENTS_BUFFER, 100);
		try {
			view = EventsPage.open();
			WorkerHandle<Laser> laser = workers.start(Laser.class);
			laser.run(it -> it.emit(Laser.Line.STRICT, 1, 500));

			view.awaitLast("500");

			assertThat(view.count()).isEqualTo(100);
		} finally {
			InstanceScope.INSTANCE.getNode("dev.outboard.ui").remove(OutboardPreferences.EVENTS_BUFFER);
		}
	}

	@Test
	void followsTheNewestUntilToldOtherwise() {
		WorkerHandle<Laser> laser = workers.start(Laser.class);
		view.choose("Kinds to show", "Signal");
		view.type("Part of the name", "strict");
		laser.run(it -> it.emit(Laser.Line.STRICT, 1, 1000));
		view.awaitLast("1000");
		EventLoop.until("the newest can be seen", () -> view.top() > 500);

		view.press("Follow the Newest Event");
		laser.run(it -> it.emit(Laser.Line.STRICT, 1001, 2000));
		view.awaitLast("2000");

		assertThat(view.top()).as("of what can be seen").isBetween(500, 1500);
	}

	@Test
	void leavesNoSubscriptionBehindWhenItIsClosed() throws InvalidSyntaxException {
		int open = subscriptions();

		EventsPage.close();

		assertThat(subscriptions()).isEqualTo(open - 1);
	}

	private static void run(String command) throws Exception {
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
	}

	private static void beat(CompletableFuture<?> until, AtomicInteger beats) {
		if (!until.isDone()) {
			beats.incrementAndGet();
			Display.getCurrent().timerExec(1, () -> beat(until, beats));
		}
	}

	private static int subscriptions() throws InvalidSyntaxException {
		BundleContext context = FrameworkUtil.getBundle(EventsViewTest.class).getBundleContext();
		return context.getServiceReferences(EventHandler.class, "(event.topics=dev/outboard/worker/*)").size();
	}
}
