package dev.outboard.ui.internal.status;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import dev.outboard.api.Subscription;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerMetrics;

/**
 * Adds up what all workers use. To be used on one thread; measures only between {@link #update} and {@link #rest}.
 */
public final class WorkersTotal {

	private static final Duration LEAST_INTERVAL = Duration.ofSeconds(1);

	/** So that a thousand workers cost no more than a hundred. */
	private static final Duration INTERVAL_PER_WORKER = Duration.ofMillis(10);

	private final Map<String, Subscription> subscriptions = new HashMap<>();
	private final Map<String, Long> memory = new ConcurrentHashMap<>();

	/**
	 * What all workers use together.
	 *
	 * @param running how many run
	 * @param others  how many were created, and don't run now
	 * @param bytes   the memory of their processes, as far as it is known
	 * @param largest the name of the worker that takes most of it, and how much in bytes; empty where none is known
	 */
	public record Sum(int running, int others, long bytes, Optional<Map.Entry<String, Long>> largest) {
	}

	/** Watches these workers from now on, and returns what is known of them. */
	public Sum update(List<WorkerHandle<?>> workers) {
		Set<String> processes = workers.stream().filter(worker -> worker.pid().isPresent()).map(WorkerHandle::instanceId)
				.collect(Collectors.toSet());
		keepOnly(processes);
		Duration interval = INTERVAL_PER_WORKER.multipliedBy(processes.size()).plus(LEAST_INTERVAL);
		workers.stream().filter(worker -> processes.contains(worker.instanceId()))
				.forEach(worker -> subscriptions.computeIfAbsent(worker.instanceId(),
						id -> worker.observeMetrics(interval, metrics -> take(id, metrics))));
		int running = (int) workers.stream().filter(worker -> worker.state().isUp()).count();
		Map<String, String> names = workers.stream()
				.collect(Collectors.toMap(WorkerHandle::instanceId, WorkerHandle::displayName));
		return new Sum(running, workers.size() - running, memory.values().stream().mapToLong(Long::longValue).sum(),
				memory.entrySet().stream().filter(entry -> names.containsKey(entry.getKey())).max(Map.Entry.comparingByValue())
						.map(entry -> Map.entry(names.get(entry.getKey()), entry.getValue())));
	}

	/** Measures nothing until the next update. */
	public void rest() {
		keepOnly(Set.of());
	}

	/** Returns how many workers are being measured. */
	public int measured() {
		return subscriptions.size();
	}

	private void keepOnly(Set<String> wanted) {
		subscriptions.entrySet().removeIf(entry -> {
			boolean unwanted = !wanted.contains(entry.getKey());
			if (unwanted) {
				entry.getValue().close();
			}
			return unwanted;
		});
		memory.keySet().retainAll(wanted);
	}

	private void take(String instanceId, WorkerMetrics metrics) {
		metrics.residentMemory().ifPresent(bytes -> memory.put(instanceId, bytes));
	}
}
