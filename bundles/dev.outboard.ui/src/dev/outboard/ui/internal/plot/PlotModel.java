package dev.outboard.ui.internal.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.osgi.service.event.Event;

import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerService;
import dev.outboard.api.WorkerState;
import dev.outboard.api.event.WorkerEventProperties;

/**
 * The series of the Signals plot. A series whose worker has ended goes on with another worker of its definition, as soon as
 * there is one that has no such series. To be used on the UI thread.
 */
final class PlotModel {

	/** How many series there can be: more, nobody can tell apart. */
	static final int MOST_SERIES = 16;

	private final List<PlotSeries> series = new ArrayList<>();
	private final Supplier<Optional<WorkerService>> control;
	private final SeriesBinder binder;
	private final Runnable changed;

	/** @param changed called when there are other series, or they come from elsewhere */
	PlotModel(Supplier<Optional<WorkerService>> control, SeriesBinder binder, Runnable changed) {
		this.control = control;
		this.binder = binder;
		this.changed = changed;
	}

	List<PlotSeries> series() {
		return series;
	}

	/** Adds a series of any worker that there is or will be, as it was remembered. */
	void add(SeriesKey key) {
		if (create(key).isPresent()) {
			connectAll();
			changed.run();
		}
	}

	/**
	 * Adds a series of a worker, where it isn't there yet.
	 *
	 * @return false when there is no room for it
	 */
	boolean add(WorkerHandle<?> worker, String member) {
		SeriesKey key = new SeriesKey(worker.definition().id(), member);
		if (isShown(worker, key)) {
			return true;
		}
		Optional<PlotSeries> added = create(key);
		added.ifPresent(it -> {
			connect(it, worker);
			changed.run();
		});
		return added.isPresent();
	}

	void remove(PlotSeries gone) {
		gone.remove();
		series.remove(gone);
		changed.run();
	}

	/** Forgets all values, but keeps the series. */
	void clear() {
		series.forEach(PlotSeries::clear);
	}

	/** Listens to nobody any more. */
	void close() {
		series.forEach(PlotSeries::remove);
		series.clear();
	}

	/** Takes in that workers are in other states now. */
	void statesChanged(List<Event> events) {
		for (Event event : events) {
			Object instance = event.getProperty(WorkerEventProperties.INSTANCE);
			for (PlotSeries each : series) {
				if (each.worker().filter(worker -> worker.instanceId().equals(instance)).isPresent()) {
					stateChanged(each, event);
				}
			}
		}
		connectAll();
		changed.run();
	}

	/** Takes in that there may be other workers now. */
	void connectAll() {
		if (series.stream().allMatch(it -> it.worker().isPresent())) {
			return;
		}
		List<WorkerHandle<?>> workers = control.get().map(WorkerService::workers).orElse(List.of());
		for (PlotSeries each : series) {
			if (each.worker().isEmpty()) {
				workers.stream().filter(worker -> worker.definition().id().equals(each.key().definitionId()))
						.filter(worker -> !hasEnded(worker) && !isShown(worker, each.key())).findFirst()
						.ifPresent(worker -> connect(each, worker));
			}
		}
	}

	private static void stateChanged(PlotSeries series, Event event) {
		WorkerState state = WorkerState.valueOf((String) event.getProperty(WorkerEventProperties.STATE));
		boolean ended = state == WorkerState.EXITED || state == WorkerState.FAILED;
		if (ended || state == WorkerState.BACKOFF) {
			series.mark(event.getProperty(WorkerEventProperties.TIMESTAMP) instanceof Long millis ? millis * 1000
					: Clock.micros());
		}
		if (ended) {
			series.disconnect();
		}
	}

	private Optional<PlotSeries> create(SeriesKey key) {
		if (series.size() >= MOST_SERIES) {
			return Optional.empty();
		}
		int number = IntStream.rangeClosed(1, MOST_SERIES).filter(n -> series.stream().noneMatch(it -> it.number() == n))
				.findFirst().orElseThrow();
		PlotSeries added = new PlotSeries(key, number);
		series.add(added);
		series.sort(Comparator.comparingInt(PlotSeries::number));
		return Optional.of(added);
	}

	private void connect(PlotSeries to, WorkerHandle<?> worker) {
		to.connect(worker);
		binder.bind(to, worker, () -> {
			if (!to.isRemoved()) {
				endedMeanwhile(to, worker);
				changed.run();
			}
		});
	}

	/** The event of its end may have come before anybody knew it. */
	private void endedMeanwhile(PlotSeries of, WorkerHandle<?> worker) {
		if (hasEnded(worker) && of.worker().equals(Optional.of(worker))) {
			of.mark(Clock.micros());
			of.disconnect();
		}
	}

	private static boolean hasEnded(WorkerHandle<?> worker) {
		return worker.state() == WorkerState.EXITED || worker.state() == WorkerState.FAILED;
	}

	private boolean isShown(WorkerHandle<?> worker, SeriesKey key) {
		return series.stream().anyMatch(it -> it.key().equals(key)
				&& it.worker().filter(known -> known.instanceId().equals(worker.instanceId())).isPresent());
	}
}
