package dev.outboard.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

import dev.outboard.api.channel.Channels;
import dev.outboard.api.channel.QueueOptions;
import dev.outboard.api.channel.SharedList;
import dev.outboard.api.channel.SharedMap;
import dev.outboard.api.channel.WorkQueue;
import dev.outboard.ui.tests.pages.ChannelsPage;
import dev.outboard.ui.tests.pages.ChannelsPage.Row;
import dev.outboard.ui.tests.support.EventLoop;
import dev.outboard.ui.tests.support.LoggedErrors;

/** What the Channels view shows of the selected channel, with real channels. */
class ChannelDetailsTest {

	private static final int MANY = 100_000;

	@RegisterExtension
	private final LoggedErrors errors = new LoggedErrors();

	private final BundleContext context = FrameworkUtil.getBundle(ChannelDetailsTest.class).getBundleContext();
	private final ServiceTracker<Channels, Channels> channels = new ServiceTracker<>(context, Channels.class, null);
	private ChannelsPage view;

	@BeforeEach
	void open() throws PartInitException {
		channels.open();
		view = ChannelsPage.open();
	}

	@AfterEach
	void close() {
		ChannelsPage.close();
		channels.close();
	}

	@Test
	void theContentsOfAMapChangeWhileOneLooks() {
		try (SharedMap<String, Integer> ages = channels.getService().sharedMap("ages", String.class, Integer.class)) {
			ages.put("Ada", 36);
			select("ages");
			view.awaitContents(List.of("Ada=36")::equals);
			view.awaitContentsStatus("1 entry");

			ages.put("Bob", 4);
			view.awaitContents(List.of("Ada=36", "Bob=4")::equals);
			ages.put("Ada", 37);
			view.awaitContents(List.of("Ada=37", "Bob=4")::equals);
			ages.remove("Ada");
			view.awaitContents(List.of("Bob=4")::equals);
		}
	}

	@Test
	void aListHasIndexes() {
		try (SharedList<String> names = channels.getService().sharedList("names", String.class)) {
			names.addAll(List.of("Ada", "Bob"));

			select("names");

			view.awaitContents(List.of("0=Ada", "1=Bob")::equals);
		}
	}

	@Test
	void aLargeMapIsShownPageByPage() {
		try (SharedMap<Integer, Integer> map = channels.getService().sharedMap("large", Integer.class, Integer.class)) {
			map.putAll(numbers());
			select("large");

			view.awaitContentsStatus("1 to 1,000 of 100,000 entries");
			List<String> first = view.awaitContents(entries -> entries.size() == 1000);
			view.press("Next entries");
			view.awaitContentsStatus("1,001 to 2,000 of 100,000 entries");
			assertThat(view.awaitContents(entries -> entries.size() == 1000)).doesNotContainAnyElementsOf(first);
			view.press("Previous entries");
			view.awaitContents(first::equals);

			map.clear();
			view.awaitContents(List::isEmpty);
			view.awaitContentsStatus("0 entries");
		}
	}

	@Test
	void aQueueHasAChartAndWhoWaits() {
		try (WorkQueue<String> jobs = channels.getService().queue(String.class, QueueOptions.bounded(4).named("jobs"))) {
			select("jobs");

			EventLoop.until("there is a chart", view::hasChart);
			assertThat(view.hasContents()).isFalse();
			view.awaitContentsStatus("Nobody waits.");
			Thread taker = Thread.ofVirtual().start(() -> takeFrom(jobs));
			view.awaitContentsStatus("Waits to take: control side");
			jobs.add("wake");
			view.awaitContentsStatus("Nobody waits.");
			EventLoop.until("it has taken", () -> !taker.isAlive());
			view.toggleDetails();
			assertThat(view.hasChart()).isFalse();
			view.toggleDetails();
			assertThat(view.hasChart()).isTrue();
		}
		EventLoop.until("there is nothing to show of it", () -> !view.hasChart());
	}

	@Test
	void deadLettersAreShownUnderTheirQueuesNameOnceThereAreSome() throws InterruptedException {
		try (WorkQueue<String> jobs = channels.getService().queue(String.class,
				QueueOptions.unbounded().onDone().deliveries(1).named("jobs"))) {
			jobs.add("poison");
			view.await("jobs", row -> row.depth().equals("1"));
			assertThat(view.rows()).extracting(Row::name).doesNotContain("jobs dead letters");

			jobs.pollTask(Duration.ofSeconds(10)).orElseThrow().close();

			Row dead = view.await("jobs dead letters", row -> row.depth().equals("1"));
			assertThat(dead.elements()).isEqualTo("String");
			jobs.deadLetters().clear();
			view.awaitNone("jobs dead letters");
		}
	}

	private static void takeFrom(WorkQueue<String> queue) {
		try {
			queue.take();
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	private void select(String name) {
		view.await(name, row -> true);
		view.select(name);
	}

	private static Map<Integer, Integer> numbers() {
		Map<Integer, Integer> numbers = new HashMap<>();
		for (int i = 0; i < MANY; i++) {
			numbers.put(i, i * 2);
		}
		return numbers;
	}
}
