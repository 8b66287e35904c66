package dev.outboard.ui.tests.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.osgi.service.event.EventHandler;
import org.osgi.util.tracker.ServiceTracker;

import dev.outboard.ui.events.UiDelivery;
import dev.outboard.ui.events.UiEvents;
import dev.outboard.ui.events.UiSubscription;
import dev.outboard.ui.tests.support.EventLoop;
import dev.outboard.ui.tests.support.LoggedErrors;

/** Subscriptions of widgets to EventAdmin topics. */
class UiEventsTest {

	private static final String TOPIC = "dev/outboard/ui/tests/numbers";

	@RegisterExtension
	private final LoggedErrors errors = new LoggedErrors();

	private final BundleContext context = FrameworkUtil.getBundle(UiEventsTest.class).getBundleContext();
	private final ServiceTracker<EventAdmin, EventAdmin> eventAdmin = new ServiceTracker<>(context, EventAdmin.class, null);
	private final List<Integer> seen = new ArrayList<>();
	private Shell shell;
	private Composite owner;

	@BeforeEach
	void open() {
		eventAdmin.open();
		shell = new Shell(Display.getCurrent());
		owner = new Composite(shell, SWT.NONE);
	}

	@AfterEach
	void close() {
		shell.dispose();
		eventAdmin.close();
	}

	@Test
	void deliversAllEventsInOrderOnTheUiThread() {
		List<Thread> threads = new ArrayList<>();
		UiEvents.of(TOPIC).subscribe(owner, event -> {
			threads.add(Thread.currentThread());
			see(event);
		});

		sendElsewhere(0, 1000, 1);

		EventLoop.until("all events are there", () -> seen.size() == 1000);
		assertThat(seen).isSorted();
		assertThat(threads).containsOnly(Display.getCurrent().getThread());
	}

	@Test
	void makesThePublisherWaitForNothing() {
		UiEvents.of(TOPIC).subscribe(owner, this::see);

		// the UI thread is the publisher here, and its event loop doesn't run before this returns
		send(0, 100, 1);

		assertThat(seen).isEmpty();
		EventLoop.until("all events are there", () -> seen.size() == 100);
	}

	@Test
	void deliversTheLatestOfEachKeyOnlyWhereThatIsAskedFor() {
		UiEvents.of(TOPIC).delivery(UiDelivery.latestBy("key")).subscribe(owner, this::see);

		send(0, 3000, 3);

		EventLoop.until("events are there", () -> seen.size() >= 3);
		EventLoop.settle();
		assertThat(seen).containsExactly(2997, 2998, 2999);
	}

	@Test
	void deliversALaterEventOfAKeyThatWasDelivered() {
		UiEvents.of(TOPIC).delivery(UiDelivery.latestBy("key")).subscribe(owner, this::see);

		send(0, 1, 1);
		EventLoop.until("the first is there", () -> seen.size() == 1);
		send(1, 2, 1);
		EventLoop.until("the second is there", () -> seen.size() == 2);

		assertThat(seen).containsExactly(0, 1);
	}

	@Test
	void dropsTheOldestAboveTheCapacityAndCountsAndSaysSo() {
		UiSubscription subscription = UiEvents.of(TOPIC).capacity(10).subscribe(owner, this::see);

		send(0, 100, 1);

		EventLoop.until("the last is there", () -> seen.contains(99));
		assertThat(seen).containsExactlyElementsOf(IntStream.range(90, 100).boxed().toList());
		assertThat(subscription.dropped()).isEqualTo(90);
		assertThat(errors.take()).singleElement().extracting(IStatus::getMessage).asString().contains(TOPIC);
	}

	@Test
	void takesOnlyWhatMatchesTheFilter() {
		UiEvents.of(TOPIC).filter("(key=1)").subscribe(owner, this::see);

		send(0, 4, 2);

		EventLoop.until("the last is there", () -> seen.contains(3));
		assertThat(seen).containsExactly(1, 3);
	}

	@Test
	void refusesWhatIsNoFilter() {
		assertThatIllegalArgumentException().isThrownBy(() -> UiEvents.of(TOPIC).filter("key=1"))
				.withMessageContaining("key=1");
	}

	@Test
	void unsubscribesWhenTheWidgetIsDisposed() throws InvalidSyntaxException {
		UiEvents.of(TOPIC).subscribe(owner, this::see);
		assertThat(handlers()).isEqualTo(1);
		send(0, 10, 1);

		owner.dispose();
		EventLoop.settle();

		assertThat(handlers()).isZero();
		assertThat(seen).isEmpty();
	}

	@Test
	void isNotCalledAfterItWasClosed() throws InvalidSyntaxException {
		UiSubscription subscription = UiEvents.of(TOPIC).subscribe(owner, this::see);
		send(0, 10, 1);

		subscription.close();
		subscription.close();
		EventLoop.settle();

		assertThat(handlers()).isZero();
		assertThat(seen).isEmpty();
	}

	@Test
	void goesOnAfterAListenerThatThrows() {
		Consumer<Event> touchy = event -> {
			see(event);
			if (seen.size() == 1) {
				throw new IllegalStateException("on purpose");
			}
		};
		UiEvents.of(TOPIC).subscribe(owner, touchy);

		send(0, 3, 1);

		EventLoop.until("the last is there", () -> seen.contains(2));
		assertThat(seen).containsExactly(0, 1, 2);
		assertThat(errors.take()).singleElement().extracting(IStatus::getException)
				.isInstanceOf(IllegalStateException.class);
	}

	private void see(Event event) {
		seen.add((Integer) event.getProperty("number"));
	}

	private void sendElsewhere(int from, int to, int keys) {
		CompletableFuture.runAsync(() -> send(from, to, keys));
	}

	private void send(int from, int to, int keys) {
		IntStream.range(from, to).forEach(number -> eventAdmin.getService()
				.sendEvent(new Event(TOPIC, Map.of("number", number, "key", number % keys))));
	}

	private int handlers() throws InvalidSyntaxException {
		return context.getServiceReferences(EventHandler.class, "(event.topics=" + TOPIC + ")").size();
	}
}
