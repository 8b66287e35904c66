package dev.outboard.samples.demo;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerState;
import dev.outboard.api.event.WorkerEventProperties;
import dev.outboard.api.event.WorkerTopics;

/** What is published of one worker, in words and in the order of its coming: its states, or what it logs and prints. */
final class WorkerNews implements EventHandler, AutoCloseable {

	private final BlockingQueue<Item> items = new LinkedBlockingQueue<>();
	private final WorkerHandle<?> worker;
	private final ServiceRegistration<EventHandler> registration;
	private long timeBefore;

	/**
	 * A piece of news.
	 *
	 * @param step  the word for it
	 * @param text  what it says
	 * @param state the state entered, or null
	 */
	record Item(String step, String text, WorkerState state) {
	}

	/**
	 * Follows {@code worker}.
	 *
	 * @param worker one that was not started yet
	 * @param kind   {@link WorkerTopics#STATE} or {@link WorkerTopics#LOG}
	 */
	WorkerNews(WorkerHandle<?> worker, String kind) {
		this.worker = worker;
		Dictionary<String, Object> properties = new Hashtable<>();
		properties.put(EventConstants.EVENT_TOPIC, WorkerTopics.allOf(worker.definition().id(), worker.instanceId()));
		properties.put(EventConstants.EVENT_FILTER, "(" + WorkerEventProperties.KIND + "=" + kind + ")");
		registration = FrameworkUtil.getBundle(WorkerNews.class).getBundleContext().registerService(EventHandler.class,
				this, properties);
	}

	@Override
	public void handleEvent(Event event) {
		if (WorkerTopics.STATE.equals(event.getProperty(WorkerEventProperties.KIND))) {
			entered(event);
		} else {
			boolean printed = event.containsProperty(WorkerEventProperties.STREAM);
			add(printed ? "output" : "log", String.valueOf(event.getProperty(WorkerEventProperties.MESSAGE)));
		}
	}

	private void entered(Event event) {
		WorkerState state = WorkerState.valueOf((String) event.getProperty(WorkerEventProperties.STATE));
		StringBuilder text = new StringBuilder().append(state).append(", incarnation ")
				.append(event.getProperty(WorkerEventProperties.INCARNATION));
		long time = (Long) event.getProperty(WorkerEventProperties.TIMESTAMP);
		if (WorkerState.BACKOFF.name().equals(event.getProperty(WorkerEventProperties.PREVIOUS_STATE))) {
			text.append(", after ").append(time - timeBefore).append(" ms");
		}
		timeBefore = time;
		if (event.containsProperty(WorkerEventProperties.PID)) {
			text.append(", pid=").append(event.getProperty(WorkerEventProperties.PID));
		}
		if (event.containsProperty(WorkerEventProperties.REASON)) {
			text.append(": it ").append(event.getProperty(WorkerEventProperties.REASON));
		}
		items.add(new Item("state", text.toString(), state));
	}

	/** Adds a piece of news of another kind; called on the worker's dispatcher it keeps its place among the others. */
	void add(String step, String text) {
		items.add(new Item(step, worker.displayName() + " " + text, null));
	}

	/** Tells all that comes until the worker enters {@code state}. */
	void tellUntil(WorkerState state, Story story) throws InterruptedException {
		WorkerState entered;
		do {
			entered = tellNext(story).state();
		} while (entered != state);
	}

	/** Waits for the next piece of news, and tells it. */
	Item tellNext(Story story) throws InterruptedException {
		Item item = Story.next(items);
		story.tell(item.step(), item.text());
		return item;
	}

	@Override
	public void close() {
		registration.unregister();
	}
}
