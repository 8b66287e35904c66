package dev.outboard.ui.internal.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.outboard.api.Subscription;
import dev.outboard.api.WorkerHandle;
import dev.outboard.ui.internal.chart.SeriesLook;

/** A line of the Signals plot, and where it comes from now. To be used on the UI thread, but for its data. */
final class PlotSeries {

	private static final int MOST_MARKS = 200;

	private final SeriesKey key;
	private final int number;
	private final SeriesData data = new SeriesData();
	private final List<End> ends = new ArrayList<>();
	/** The names of the workers that values came from, by the time of the first. */
	private final TreeMap<Long, String> workers = new TreeMap<>();
	private Optional<WorkerHandle<?>> worker = Optional.empty();
	private Optional<Subscription> subscription = Optional.empty();
	private Optional<String> problem = Optional.empty();
	private boolean property;
	private boolean removed;

	/**
	 * A worker ended, or died and was started again.
	 *
	 * @param micros when it did
	 * @param worker its name
	 */
	record End(long micros, String worker) {
	}

	/** @param number tells it from the others of the plot, the first being 1 */
	PlotSeries(SeriesKey key, int number) {
		this.key = key;
		this.number = number;
	}

	SeriesKey key() {
		return key;
	}

	int number() {
		return number;
	}

	SeriesLook look() {
		return SeriesLook.of(number - 1);
	}

	SeriesData data() {
		return data;
	}

	/** Returns the worker that it comes from, until that has ended. */
	Optional<WorkerHandle<?>> worker() {
		return worker;
	}

	/** Returns the name of the worker that it came from last; empty where there was none. */
	String workerName() {
		return workers.isEmpty() ? "" : workers.lastEntry().getValue();
	}

	/** Returns why nothing can come, where that is so. */
	Optional<String> problem() {
		return problem;
	}

	/** Returns whether a value holds until the next one, as those of properties do. */
	boolean isProperty() {
		return property;
	}

	List<End> ends() {
		return ends;
	}

	/** Returns the names of the workers that values came from, by the time of the first, in microseconds. */
	Map<Long, String> workers() {
		return new TreeMap<>(workers);
	}

	boolean isRemoved() {
		return removed;
	}

	/** It is to come from {@code found}, to which somebody is going to listen. */
	void connect(WorkerHandle<?> found) {
		worker = Optional.of(found);
		problem = Optional.empty();
		workers.put(Clock.micros(), found.displayName());
		if (workers.size() > MOST_MARKS) {
			workers.pollFirstEntry();
		}
	}

	/** Somebody listens to the worker. */
	void connected(Subscription made, boolean ofProperty) {
		subscription = Optional.of(made);
		property = ofProperty;
	}

	/** The worker hasn't what is wanted. */
	void failed(String why) {
		problem = Optional.of(why);
	}

	/** The worker ended, or died and will be started again. */
	void mark(long micros) {
		data.gap(micros);
		ends.add(new End(micros, workerName()));
		if (ends.size() > MOST_MARKS) {
			ends.removeFirst();
		}
	}

	/** Listens to the worker no more, which has ended. */
	void disconnect() {
		subscription.ifPresent(Subscription::close);
		subscription = Optional.empty();
		worker = Optional.empty();
	}

	void clear() {
		data.clear();
		ends.clear();
		while (workers.size() > 1) {
			workers.pollFirstEntry();
		}
	}

	void remove() {
		removed = true;
		disconnect();
	}
}
