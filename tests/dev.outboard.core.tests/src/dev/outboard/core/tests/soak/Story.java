package dev.outboard.core.tests.soak;

import static dev.outboard.api.WorkerState.BACKOFF;
import static dev.outboard.api.WorkerState.EXITED;
import static dev.outboard.api.WorkerState.FAILED;
import static dev.outboard.api.WorkerState.NEW;
import static dev.outboard.api.WorkerState.RUNNING;
import static dev.outboard.api.WorkerState.STARTING;
import static dev.outboard.api.WorkerState.STOPPING;
import static dev.outboard.api.WorkerState.UNRESPONSIVE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Dictionary;
import java.util.EnumSet;
import java.util.Hashtable;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

import dev.outboard.api.Subscription;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerState;
import dev.outboard.api.event.WorkerEventProperties;
import dev.outboard.api.event.WorkerTopics;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.probe.Ticker;
import dev.outboard.testkit.probe.Ticker.Tick;

/**
 * What a worker makes known of itself, checked as it comes: each state may follow the one before, each tick is the one
 * after the last of its incarnation, on the topic as well as for a listener, and no event follows the end. Listeners are
 * told before the topic is, so what they hear is compared with itself alone.
 */
final class Story implements EventHandler, AutoCloseable {

	private static final Map<WorkerState, Set<WorkerState>> NEXT = Map.of(
			NEW, EnumSet.of(STARTING, EXITED, FAILED),
			STARTING, EnumSet.of(RUNNING, STOPPING, BACKOFF, EXITED, FAILED),
			RUNNING, EnumSet.of(UNRESPONSIVE, STOPPING, BACKOFF, EXITED, FAILED),
			UNRESPONSIVE, EnumSet.of(RUNNING, STOPPING, BACKOFF, EXITED, FAILED),
			STOPPING, EnumSet.of(BACKOFF, EXITED, FAILED),
			BACKOFF, EnumSet.of(STARTING, EXITED, FAILED),
			EXITED, EnumSet.noneOf(WorkerState.class),
			FAILED, EnumSet.noneOf(WorkerState.class));

	private final String worker;
	private final ServiceRegistration<EventHandler> registration;
	private final Subscription subscription;
	private final CompletableFuture<Void> over = new CompletableFuture<>();
	private WorkerState state = NEW;
	private int incarnation;
	private Tick published = new Tick(0, -1);
	private Tick heard = new Tick(0, -1);
	private String violation = "";

	/** Begins; {@code ticker} hasn't been started. */
	Story(WorkerHandle<Ticker> ticker) {
		worker = ticker.displayName();
		Dictionary<String, Object> properties = new Hashtable<>();
		properties.put(EventConstants.EVENT_TOPIC, WorkerTopics.allOf(ticker.definition().id(), ticker.instanceId()));
		registration = FrameworkUtil.getBundle(Story.class).getBundleContext().registerService(EventHandler.class, this,
				properties);
		subscription = ticker.signal(Ticker::ticks).subscribe(this::hear);
	}

	@Override
	public synchronized void handleEvent(Event event) {
		int number = (Integer) event.getProperty(WorkerEventProperties.INCARNATION);
		if (WorkerTopics.STATE.equals(event.getProperty(WorkerEventProperties.KIND))) {
			enter(WorkerState.valueOf((String) event.getProperty(WorkerEventProperties.STATE)),
					WorkerState.valueOf((String) event.getProperty(WorkerEventProperties.PREVIOUS_STATE)), number);
		} else if (event.getProperty(WorkerEventProperties.VALUE) instanceof Tick tick) {
			check(number == tick.incarnation() && number == incarnation && !state.isFinal() && state != BACKOFF,
					"event of incarnation " + number + ": " + tick);
			check(follows(published, tick), tick + " was published after " + published);
			published = tick;
		}
	}

	private void enter(WorkerState next, WorkerState previous, int number) {
		check(previous == state && NEXT.get(state).contains(next), state + " (told: " + previous + ") -> " + next);
		check(number == (next == STARTING ? incarnation + 1 : incarnation), next + " of incarnation " + number);
		state = next;
		incarnation = number;
		if (next.isFinal()) {
			over.complete(null);
		}
	}

	private synchronized void hear(Tick tick) {
		check(follows(heard, tick), tick + " came after " + heard);
		heard = tick;
	}

	private static boolean follows(Tick last, Tick tick) {
		return tick.incarnation() == last.incarnation() ? tick.number() == last.number() + 1
				: tick.incarnation() > last.incarnation() && tick.number() == 0;
	}

	private void check(boolean right, String what) {
		if (!right && violation.isEmpty()) {
			violation = worker + " in state " + state + " of incarnation " + incarnation + ": " + what;
		}
	}

	/** Waits for the end, and fails if anything was out of order. */
	void assertEndsOrderly() throws Exception {
		Await.result(over);
		assertOrderly();
	}

	private synchronized void assertOrderly() {
		assertThat(violation).isEmpty();
		assertThat(heard).isEqualTo(published);
	}

	/** Returns how often the last incarnation ticked. */
	synchronized int ticks() {
		return published.number() + 1;
	}

	@Override
	public void close() {
		subscription.close();
		registration.unregister();
	}
}
