package dev.outboard.ui.internal.workers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Display;

import dev.outboard.api.Subscription;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerMetrics;
import dev.outboard.ui.events.UiExecutor;
import dev.outboard.ui.internal.events.DeliveryBuffer;
import dev.outboard.ui.internal.events.UiInlet;

/**
 * What was last measured of each worker that is watched. To be used on the UI thread.
 *
 * <p>Workers measure nothing for a view that doesn't show them: watch only what can be seen.
 */
final class WorkersMetrics implements AutoCloseable {

	private static final Duration INTERVAL = Duration.ofSeconds(1);
	private static final int ROOM = 100_000;

	/** To begin with more of them at once would hold up the window. */
	private static final int MOST_NEW = 150;

	private final Map<String, Subscription> subscriptions = new HashMap<>();
	private final Map<String, WorkerMetrics> latest = new HashMap<>();
	private final Map<String, CpuHistory> cpu = new HashMap<>();
	private final Function<String, Optional<WorkerHandle<?>>> handles;
	private final Consumer<Set<String>> listener;
	private final UiInlet<Sample> inlet;

	private record Sample(String instanceId, WorkerMetrics metrics) {
	}

	/**
	 * @param handles  returns the handle of a worker by its instance id, while it lives
	 * @param listener hears on the UI thread of which workers there are new metrics
	 */
	WorkersMetrics(Display display, Function<String, Optional<WorkerHandle<?>>> handles, Consumer<Set<String>> listener) {
		this.handles = handles;
		this.listener = listener;
		inlet = new UiInlet<>("metrics of workers", new DeliveryBuffer<>(Sample::instanceId, ROOM), Integer.MAX_VALUE,
				this::take, UiExecutor.of(display));
	}

	/** Returns what was last measured of a worker. */
	Optional<WorkerMetrics> of(String instanceId) {
		return Optional.ofNullable(latest.get(instanceId));
	}

	/** Returns the CPU that a worker, or the JVM that it is in, has used lately. */
	Optional<CpuHistory> cpu(String instanceId) {
		return Optional.ofNullable(cpu.get(instanceId));
	}

	/** Watches these workers from now on, and no others; where they are many that weren't watched, only some of those. */
	void watch(Collection<String> instanceIds) {
		Set<String> wanted = Set.copyOf(instanceIds);
		List<Subscription> unwanted = new ArrayList<>();
		subscriptions.entrySet().removeIf(entry -> !wanted.contains(entry.getKey()) && unwanted.add(entry.getValue()));
		end(unwanted);
		instanceIds.stream().filter(id -> !subscriptions.containsKey(id)).limit(MOST_NEW).forEach(id -> handles.apply(id)
				.ifPresent(worker -> subscriptions.put(id,
						worker.observeMetrics(INTERVAL, metrics -> inlet.offer(new Sample(id, metrics))))));
	}

	/** Forgets what was measured of all but these. */
	void retain(Set<String> instanceIds) {
		latest.keySet().retainAll(instanceIds);
		cpu.keySet().retainAll(instanceIds);
	}

	@Override
	public void close() {
		inlet.close();
		watch(Set.of());
	}

	/** Elsewhere, where there are many. */
	private static void end(List<Subscription> unwanted) {
		if (unwanted.size() > MOST_NEW) {
			CompletableFuture.runAsync(() -> unwanted.forEach(Subscription::close));
		} else {
			unwanted.forEach(Subscription::close);
		}
	}

	private void take(List<Sample> samples) {
		samples.forEach(sample -> {
			latest.put(sample.instanceId(), sample.metrics());
			sample.metrics().cpu()
					.ifPresent(cores -> cpu.computeIfAbsent(sample.instanceId(), id -> new CpuHistory()).add(cores));
		});
		listener.accept(samples.stream().map(Sample::instanceId).collect(Collectors.toSet()));
	}
}
