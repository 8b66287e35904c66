package dev.outboard.ui.tests.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerHandle;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.probe.Laser;
import dev.outboard.testkit.probe.Laser.Line;
import dev.outboard.ui.events.UiDelivery;
import dev.outboard.ui.events.UiSubscription;
import dev.outboard.ui.events.UiValues;
import dev.outboard.ui.tests.support.EventLoop;
import dev.outboard.ui.tests.support.LoggedErrors;
import dev.outboard.ui.tests.support.Workers;

/** Signals and properties of a real worker on the UI thread, where the listener is slower than the worker. */
class UiValuesTest {

	/** How many values may be on their way besides those in the buffer: the signal's credit, twice. */
	private static final int UNDER_WAY = 10;

	@RegisterExtension
	private final LoggedErrors errors = new LoggedErrors();

	@RegisterExtension
	private final Workers workers = new Workers();

	private final List<Integer> seen = new ArrayList<>();
	private WorkerHandle<Laser> laser;
	private IntSupplier count;
	private Shell shell;
	private Composite owner;

	@BeforeEach
	void open() {
		laser = workers.service().start(Laser.class);
		count = () -> laser.property(Laser::count).get().orElse(0);
		passWhatItEmitsByItself();
		shell = new Shell(Display.getCurrent());
		owner = new Composite(shell, SWT.NONE);
	}

	@AfterEach
	void close() {
		shell.dispose();
	}

	/** Returns the last value of the strict signal that whoever subscribed before has been given. */
	private AtomicInteger takenSoFar() {
		AtomicInteger taken = new AtomicInteger();
		laser.signal(Laser::strict).subscribe(taken::set);
		return taken;
	}

	/** Values are delivered in the order in which they were emitted, so that those of its constructor come before this. */
	private void passWhatItEmitsByItself() {
		CountDownLatch blinked = new CountDownLatch(1);
		laser.signal(Laser::blinked).subscribe(nothing -> blinked.countDown());
		laser.run(Laser::blink);
		EventLoop.until("it has blinked", () -> blinked.getCount() == 0);
	}

	@Test
	void losesNothingOfAFloodAndHoldsBackTheWorker() {
		int capacity = 16;
		List<Integer> ahead = new ArrayList<>();
		UiSubscription subscription = UiValues.of(laser.signal(Laser::strict)).capacity(capacity).subscribe(owner, value -> {
			ahead.add(count.getAsInt() - value);
			seen.add(value);
		});

		laser.run(l -> l.emit(Line.STRICT, 1, 20_000));

		EventLoop.until("the last is there", () -> seen.contains(20_000));
		assertThat(seen).containsExactlyElementsOf(IntStream.rangeClosed(1, 20_000).boxed().toList());
		assertThat(subscription.dropped()).isZero();
		assertThat(ahead).allMatch(values -> values <= capacity + UNDER_WAY);
	}

	@Test
	void reachesASlowListenerWithAFewOf100000Changes() {
		WorkerCall<Void> counting = laser.run(l -> l.countTo(100_000));
		UiValues.of(laser.property(Laser::count)).subscribe(owner, value -> {
			seen.add(value);
			while (count.getAsInt() < Math.min(value + 5000, 100_000)) {
				Thread.onSpinWait();
			}
		});

		EventLoop.until("all changes were made", counting::isDone);
		EventLoop.until("the last is there", () -> seen.contains(100_000));
		EventLoop.settle();

		assertThat(seen).isSorted().doesNotHaveDuplicates().endsWith(100_000).hasSizeLessThan(30);
	}

	@Test
	void tellsThePropertysValueThatIsInForce() {
		UiValues.of(laser.property(Laser::rate)).subscribe(owner, seen::add);

		EventLoop.until("it is there", () -> seen.equals(List.of(10)));
	}

	@Test
	void deliversInBatchesWhatHasGathered() {
		List<Integer> sizes = new ArrayList<>();
		UiValues.of(laser.signal(Laser::strict)).subscribeBatches(owner, values -> {
			sizes.add(values.size());
			seen.addAll(values);
		});
		AtomicInteger taken = takenSoFar();
		laser.run(l -> l.emit(Line.STRICT, 1, 1000));
		Await.until("the last was taken", () -> taken.get() == 1000);

		EventLoop.until("the last is there", () -> seen.contains(1000));

		assertThat(seen).containsExactlyElementsOf(IntStream.rangeClosed(1, 1000).boxed().toList());
		assertThat(sizes).hasSizeLessThan(10);
	}

	@Test
	void losesNothingOfAFloodInBatchesNorOfWhatFollowsIt() {
		UiSubscription subscription = UiValues.of(laser.signal(Laser::plenty)).capacity(1000).subscribeBatches(owner,
				seen::addAll);

		laser.run(l -> l.emit(Line.PLENTY, 1, 100_000));
		EventLoop.until("the flood is there", () -> !seen.isEmpty() && seen.getLast() == 100_000);
		laser.run(l -> l.emit(Line.PLENTY, 100_001, 100_001));
		EventLoop.until("what follows is there", () -> seen.getLast() == 100_001);

		assertThat(seen).containsExactlyElementsOf(IntStream.rangeClosed(1, 100_001).boxed().toList());
		assertThat(subscription.dropped()).isZero();
	}

	@Test
	void deliversOnlyTheLatestOfEachKeyWhereThatIsAskedFor() {
		UiValues.of(laser.signal(Laser::strict)).delivery(UiDelivery.latest(value -> value % 2)).capacity(2)
				.subscribe(owner, seen::add);
		AtomicInteger taken = takenSoFar();
		laser.run(l -> l.emit(Line.STRICT, 1, 1000));
		laser.run(l -> l.emit(Line.STRICT, 2001, 2001));
		Await.until("the last was taken", () -> taken.get() == 2001);

		EventLoop.until("both are there", () -> seen.size() >= 2);

		assertThat(seen).containsExactlyInAnyOrder(1000, 2001);
	}

	@Test
	void countsWhatTheSignalsOwnPolicyDrops() {
		UiSubscription subscription = UiValues.of(laser.signal(Laser::lossy)).capacity(1).subscribe(owner, seen::add);

		Await.until("all were emitted", laser.run(l -> l.emit(Line.LOSSY, 1, 1000))::isDone);
		Await.until("some were dropped", () -> subscription.dropped() > 0);
		EventLoop.until("the last is there", () -> seen.contains(1000));

		assertThat(seen).isSorted().endsWith(1000);
		assertThat(subscription.dropped()).isEqualTo(1000 - seen.size());
	}

	@Test
	void letsTheWorkerGoOnWhenTheWidgetIsDisposed() {
		UiValues.of(laser.signal(Laser::strict)).capacity(1).subscribe(owner, seen::add);
		WorkerCall<Void> emitting = laser.run(l -> l.emit(Line.STRICT, 1, 1000));
		// The event loop doesn't run, so nothing is taken out, and the emitter gets no more credit than it had.
		Await.until("the emitter is held back", () -> count.getAsInt() == 4);
		assertThat(emitting).isNotDone();

		owner.dispose();

		Await.until("all were emitted", emitting::isDone);
		EventLoop.settle();
		assertThat(seen).isEmpty();
	}

	@Test
	void leavesTheWidgetAloneOnceItIsClosed() {
		Listener[] before = owner.getListeners(SWT.Dispose);
		UiSubscription subscription = UiValues.of(laser.signal(Laser::strict)).subscribe(owner, seen::add);
		assertThat(owner.getListeners(SWT.Dispose)).hasSize(before.length + 1);

		subscription.close();

		assertThat(owner.getListeners(SWT.Dispose)).containsExactly(before);
	}
}
