package dev.outboard.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

import dev.outboard.api.PoolOptions;
import dev.outboard.api.WorkerPool;
import dev.outboard.api.channel.Channels;
import dev.outboard.api.channel.QueueOptions;
import dev.outboard.api.channel.SharedMap;
import dev.outboard.api.channel.WorkQueue;
import dev.outboard.samples.adder.Adder;
import dev.outboard.ui.tests.pages.ChannelsPage;
import dev.outboard.ui.tests.pages.ChannelsPage.Row;
import dev.outboard.ui.tests.support.EventLoop;
import dev.outboard.ui.tests.support.LoggedErrors;
import dev.outboard.ui.tests.support.Workers;

/** The Channels view, with real channels and pools. */
class ChannelsViewTest {

	private static final String THREAD = "outboard-channels-view";

	@RegisterExtension
	private final LoggedErrors errors = new LoggedErrors();

	@RegisterExtension
	private final Workers workers = new Workers();

	private final BundleContext context = FrameworkUtil.getBundle(ChannelsViewTest.class).getBundleContext();
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
	void showsAQueueWithItsDepthUntilItIsClosed() {
		assertThat(view.columns()).containsExactly("Name", "Kind", "Elements", "Depth", "Full", "Unfinished", "Put/s",
				"Taken/s", "Waiting", "Held by");
		WorkQueue<String> jobs = channels.getService().queue(String.class, QueueOptions.bounded(4).onDone().named("jobs"));

		Row empty = view.await("jobs", row -> row.depth().equals("0 of 4"));
		assertThat(empty.kind()).isEqualTo("WorkQueue");
		assertThat(empty.elements()).isEqualTo("String");
		assertThat(empty.full()).isEqualTo("0 %");
		assertThat(empty.holders()).isEqualTo("control side");
		jobs.add("one");
		Row one = view.await("jobs", row -> row.depth().equals("1 of 4"));
		assertThat(one.full()).isEqualTo("25 %");
		assertThat(one.unfinished()).isEqualTo("1");

		jobs.close();

		view.awaitNone("jobs");
	}

	@Test
	void showsRatesAndWhoWaits() {
		WorkQueue<String> jobs = channels.getService().queue(String.class, QueueOptions.bounded(1).named("rates"));
		Future<String> taker = inBackground(jobs::take);
		view.await("rates", row -> row.waiting().equals("1 to take"));

		jobs.add("wake");

		view.await("rates", row -> !row.put().equals("0") && !row.taken().equals("0"));
		EventLoop.until("it was taken", taker::isDone);
		view.await("rates", row -> row.put().equals("0") && row.taken().equals("0") && row.waiting().isEmpty());
		jobs.close();
	}

	@Test
	void showsSharedMapsAndPools() {
		SharedMap<String, Integer> ages = channels.getService().sharedMap("ages", String.class, Integer.class);
		WorkerPool<Adder> pool = workers.service().createPool(Adder.class, PoolOptions.defaults().workers(1));
		ages.put("Ada", 36);

		Row map = view.await("ages", row -> row.depth().equals("1"));
		Row adders = view.await("Adder", row -> row.holders().equals("1 of 1 workers ready, 0 busy"));

		assertThat(map.kind()).isEqualTo("SharedMap");
		assertThat(map.elements()).isEqualTo("String, Integer");
		assertThat(adders.kind()).isEqualTo("WorkerPool");
		ages.close();
		pool.close();
		view.awaitNone("ages");
		view.awaitNone("Adder");
	}

	@Test
	void theSelectionStaysWithItsChannel() {
		WorkQueue<String> first = channels.getService().queue(String.class, QueueOptions.unbounded().named("first"));
		WorkQueue<String> second = channels.getService().queue(String.class, QueueOptions.unbounded().named("second"));
		view.await("second", row -> true);
		view.select("second");

		first.close();
		view.awaitNone("first");

		assertThat(view.selected()).isEqualTo("second");
		second.close();
		EventLoop.until("nothing is selected", () -> view.selected().isEmpty());
	}

	@Test
	void readsOnlyWhileItCanBeSeen() throws PartInitException {
		EventLoop.until("it reads", () -> threads() == 1);

		ChannelsPage.cover();
		EventLoop.until("it has stopped", () -> threads() == 0);

		view = ChannelsPage.open();
		EventLoop.until("it reads again", () -> threads() == 1);
		ChannelsPage.close();
		EventLoop.until("it has ended", () -> threads() == 0);
	}

	private static long threads() {
		return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals(THREAD)).count();
	}

	private static <T> Future<T> inBackground(Callable<T> task) {
		FutureTask<T> future = new FutureTask<>(task);
		Thread.ofPlatform().daemon().start(future);
		return future;
	}
}
